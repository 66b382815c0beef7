// What the forms' viewer says by itself, in the language of the page: it knows English only. On pages of ours that
// is the page's language, in Tasklist the browser's.
const WORDS = {
  ms: {
    Select: 'Pilih',
    Search: 'Cari',
    'No results': 'Tiada hasil',
    'Nothing to show.': 'Tiada apa-apa untuk ditunjukkan.',
    'Add new': 'Tambah baharu',
    Collapse: 'Kecilkan',
    'Remove tag': 'Buang',
    'Field is required.': 'Medan ini wajib diisi.',
    'Field must be a valid email.': 'Sila masukkan alamat e-mel yang sah.',
    'Field must have maximum length of {0}.': 'Paling banyak {0} aksara.',
    'Field must have minimum length of {0}.': 'Sekurang-kurangnya {0} aksara.',
    'Field must have maximum value of {0}.': 'Nilai paling besar ialah {0}.',
    'Field must have minimum value of {0}.': 'Nilai paling kecil ialah {0}.',
    'Expand all ({0})': 'Tunjukkan semua ({0})'
  },
  zh: {
    Select: '请选择',
    Search: '搜索',
    'No results': '没有结果',
    'Nothing to show.': '没有可显示的内容。',
    'Add new': '添加',
    Collapse: '收起',
    'Remove tag': '移除',
    'Field is required.': '此项为必填项。',
    'Field must be a valid email.': '请输入有效的电子邮件地址。',
    'Field must have maximum length of {0}.': '最多 {0} 个字符。',
    'Field must have minimum length of {0}.': '至少 {0} 个字符。',
    'Field must have maximum value of {0}.': '最大值为 {0}。',
    'Field must have minimum value of {0}.': '最小值为 {0}。',
    'Expand all ({0})': '展开全部（{0}）'
  }
};

const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

const ours = document.getElementById('task-form');
const language = (ours ? document.documentElement.lang : navigator.languages?.[0] || navigator.language || '')
  .split('-')[0]
  .toLowerCase();
const words = WORDS[language] && new Map(Object.entries(WORDS[language]));

function translated(text) {
  const number = text.match(/-?\d+(\.\d+)?/)?.[0];
  const word = words.get(text) ?? (number && words.get(text.replace(number, '{0}')));
  return word?.replace('{0}', number);
}

// What people typed or the form says is left alone: only the viewer's own parts are looked at.
function isOwn(element) {
  return element.closest('.fjs-container') && !element.closest('.fjs-form-field-text, label, option, textarea');
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const word = node.parentElement && isOwn(node.parentElement) && translated(node.data.trim());
    if (word) {
      node.data = word;
    }
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    for (const name of ATTRIBUTES) {
      const word = node.hasAttribute(name) && isOwn(node) && translated(node.getAttribute(name));
      if (word) {
        node.setAttribute(name, word);
      }
    }
    node.childNodes.forEach(translate);
  }
}

if (words) {
  const watch = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES };
  new MutationObserver((changes) => {
    changes.forEach((change) => {
      translate(change.target);
    });
  }).observe(document.documentElement, watch);
  translate(document.documentElement);
}
