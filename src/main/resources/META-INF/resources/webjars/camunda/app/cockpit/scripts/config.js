// Replaces the bundled settings of Cockpit.
import { locales } from '../../../../js/webapp-language-1.js';

export default {
  customScripts: ['scripts/signed-out-1.js'],
  locales: await locales('cockpit'),
  // it invites to a page that nobody here may open
  disableWelcomeMessage: true
};
