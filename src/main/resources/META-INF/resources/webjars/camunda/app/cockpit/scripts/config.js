// Replaces the bundled settings of Cockpit. Texts: locales/*.json next to this folder; what one of them does
// not say is said in English.
export default {
  customScripts: ['scripts/signed-out-1.js'],
  locales: {
    availableLocales: ['en', 'ms', 'zh'],
    fallbackLocale: 'en'
  },
  // it invites to a page that nobody here may open
  disableWelcomeMessage: true
};
