// Replaces the bundled settings of Cockpit. Its texts: webapps/cockpit/*.json.
const languages = ['en', 'ms', 'zh'];
const browser = (navigator.languages?.[0] || navigator.language || '').split('-')[0].toLowerCase();

export default {
  customScripts: ['scripts/signed-out-1.js'],
  locales: {
    availableLocales: languages,
    // every language is complete; a second one would overrule how the first one writes dates
    fallbackLocale: languages.includes(browser) ? browser : 'en'
  },
  // it invites to a page that nobody here may open
  disableWelcomeMessage: true
};
