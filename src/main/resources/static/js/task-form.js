/* Draws the form of a task for a guest, and sends what is in it with the page's own form. Nothing is sent before a person types or presses the button. */
(() => {
  const box = document.getElementById('task-form');
  const page = document.getElementById('answer');
  if (!box || !page || !window.FormViewer) {
    return;
  }
  const viewer = new window.FormViewer.Form({ container: box });
  const state = document.getElementById('draft');
  let typed = {};
  let waiting = null;

  /* What was typed so far: it is kept on the server, and counts for nothing until it is sent. */
  async function keep() {
    const body = new URLSearchParams({ seal: page.elements.seal.value, values: JSON.stringify(typed) });
    const answer = await fetch(page.dataset.draft, { method: 'POST', body, keepalive: true }).catch(() => null);
    state.textContent = answer && answer.ok ? page.dataset.saved : '';
  }

  box.addEventListener('input', (event) => {
    if (page.dataset.draft && event.isTrusted) {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 1000);
    }
  });

  /* What is wrong with it is said by the server, in the language of the page. */
  page.addEventListener('submit', () => {
    clearTimeout(waiting);
    page.elements.values.value = JSON.stringify(viewer.submit().data);
  });

  /* A file is sent by itself; what was typed comes along, so that the next page has it. */
  const upload = document.getElementById('upload');
  if (upload) {
    upload.addEventListener('submit', (event) => {
      const [file] = upload.elements.file.files;
      const tooLarge = Boolean(file) && file.size > Number(upload.dataset.largest);
      document.getElementById('file-too-large').hidden = !tooLarge;
      if (tooLarge) {
        event.preventDefault();
        return;
      }
      clearTimeout(waiting);
      upload.elements.values.value = Object.keys(typed).length > 0 ? JSON.stringify(typed) : '';
    });
  }

  viewer.on('changed', ({ data }) => {
    typed = data;
  });
  viewer.importSchema(JSON.parse(box.dataset.schema), JSON.parse(box.dataset.values)).then(() => {
    box.dataset.drawn = 'true';
  });
})();
