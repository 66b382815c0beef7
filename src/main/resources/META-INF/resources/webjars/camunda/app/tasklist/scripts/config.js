// Replaces the bundled settings of Tasklist.
import '../../../../js/form-words-1.js';
import { locales } from '../../../../js/webapp-language-1.js';

export default {
  customScripts: ['scripts/signed-out-1.js', 'scripts/initiative-1.js'],
  locales: await locales('tasklist'),
  // it invites to a page that nobody here may open
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
