// The language of Tasklist and Cockpit: the browser's first one, if it is one of ours, else English. Both load
// this language only: of two, the one that comes last would decide how dates are written.
const languages = ['en', 'ms', 'zh'];
const wanted = (navigator.languages?.[0] || navigator.language || '').split('-')[0].toLowerCase();
const language = languages.includes(wanted) ? wanted : 'en';

const STORE = 'camunda-web';

// They draw before their texts have come, and show keys in place of words, unless the texts are in their own
// store: so on a first visit the texts are put there.
async function bringTexts(application) {
  const folder = `${document.querySelector('base').getAttribute('app-root')}/app/${application}/locales/`;
  const stored = JSON.parse(localStorage.getItem(STORE) || '{}');
  const key = `${folder}_locales_data_${language}_${window.bust}`;
  if (!stored[key]) {
    const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`);
    stored[key] = JSON.stringify(await answer.json());
    localStorage.setItem(STORE, JSON.stringify(stored));
  }
}

export async function locales(application) {
  await bringTexts(application).catch((problem) => console.warn('No texts yet', problem));
  return { availableLocales: languages, fallbackLocale: language };
}
