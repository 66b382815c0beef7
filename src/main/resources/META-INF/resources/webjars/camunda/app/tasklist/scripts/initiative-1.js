// A tab beside the form: the way to the initiative's page, and putting back a task whose holder is away.
const TEXTS = {
  en: {
    tab: 'Initiative',
    open: 'Open the page of {0}',
    held: '{0} works on this task.',
    release: 'Release',
    explain: 'Puts the task back for everybody in the team. Nothing is sent to the other party.',
    refused: 'The task could not be released. Please load the page again.'
  },
  ms: {
    tab: 'Inisiatif',
    open: 'Buka halaman {0}',
    held: '{0} sedang mengerjakan tugas ini.',
    release: 'Lepaskan',
    explain: 'Mengembalikan tugas kepada semua ahli pasukan. Tiada apa-apa dihantar kepada pihak satu lagi.',
    refused: 'Tugas tidak dapat dilepaskan. Sila muat semula halaman ini.'
  },
  zh: {
    tab: '项目',
    open: '打开 {0} 的页面',
    held: '{0} 正在处理此任务。',
    release: '释放',
    explain: '将任务退还给团队所有成员，不会通知另一方。',
    refused: '无法释放该任务，请重新加载页面。'
  }
};

const texts = TEXTS[navigator.language.slice(0, 2)] ?? TEXTS.en;

async function read(api, path) {
  const answer = await fetch(api.engineApi + path, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : {};
}

function add(node, element, text, properties = {}) {
  const child = Object.assign(document.createElement(element), properties);
  child.textContent = text;
  node.appendChild(child);
  return child;
}

function linkTo(node, reference) {
  const paragraph = add(node, 'p', '');
  add(paragraph, 'a', texts.open.replace('{0}', reference), { href: '/initiatives/' + encodeURIComponent(reference) });
}

async function release(node, api, taskId) {
  const answer = await fetch(`${api.engineApi}/task/${taskId}/unclaim`, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': api.CSRFToken }
  });
  if (answer.ok) {
    location.reload();
  } else {
    add(node, 'p', texts.refused, { className: 'text-danger', role: 'alert' });
  }
}

function offerRelease(node, api, task, holder) {
  add(node, 'p', texts.held.replace('{0}', holder));
  const button = add(node, 'button', texts.release, { type: 'button', className: 'btn btn-default release-task' });
  button.addEventListener('click', () => release(node, api, task.id));
  add(node, 'p', texts.explain, { className: 'text-muted' });
}

async function show(node, api, taskId) {
  const [task, me, variables] = await Promise.all([
    read(api, `/task/${taskId}`),
    read({ engineApi: api.adminApi }, '/auth/user/default'),
    read(api, `/task/${taskId}/form-variables?variableNames=initiative`)
  ]);
  if (variables.initiative?.value) {
    linkTo(node, variables.initiative.value);
  }
  if (task.assignee && task.assignee !== me.userId) {
    const { firstName, lastName } = await read(api, `/user/${encodeURIComponent(task.assignee)}/profile`);
    offerRelease(node, api, task, [firstName, lastName].filter(Boolean).join(' ') || task.assignee);
  }
}

export default {
  id: 'moubridge.initiative',
  pluginPoint: 'tasklist.task.detail',
  priority: 650,
  properties: { label: texts.tab },
  render: (node, { api, taskId }) => {
    node.classList.add('moubridge-initiative');
    show(node, api, taskId);
  }
};
