/* Draws the processes of an initiative and marks where it is. Works on #diagram alone; all words come from its data attributes. */
(() => {
  const box = document.getElementById('diagram');
  if (!box || !window.BpmnJS) {
    return;
  }
  const canvasBox = box.querySelector('.diagram');
  const tabs = box.querySelector('.tabs');
  const viewer = new window.BpmnJS({ container: canvasBox });
  const part = (name) => viewer.get(name);
  const smallest = 0.55;
  let shown = null;

  /* The pictures a process consists of: its own, and one for each sub-process that is drawn apart. */
  function planes(drawing) {
    const model = new DOMParser().parseFromString(drawing.xml, 'application/xml');
    const name = (id) => {
      const element = [...model.getElementsByTagName('*')].find((one) => one.getAttribute('id') === id);
      return element ? element.getAttribute('name') : null;
    };
    const visited = new Set([...drawing.active, ...drawing.finished, ...drawing.stopped]);
    return [...model.getElementsByTagName('*')]
      .filter((one) => one.localName === 'BPMNPlane')
      .map((one) => one.getAttribute('bpmnElement'))
      .filter((id) => id === drawing.process || visited.has(id))
      .map((id) => ({ drawing, id, name: name(id) || drawing.name, current: id === drawing.process ? drawing.running : drawing.active.includes(id) }));
  }

  function mark(drawing) {
    const known = part('elementRegistry');
    const add = (ids, marker) => ids.filter((id) => known.get(id)).forEach((id) => part('canvas').addMarker(id, marker));
    add(drawing.finished.filter((id) => !drawing.active.includes(id)), 'done');
    add(drawing.stopped.filter((id) => !drawing.active.includes(id)), 'stopped');
    add(drawing.active, 'current');
  }

  /* With some room at the edges, where the mark of the viewer's makers stands. */
  function whole() {
    part('canvas').zoom('fit-viewport', 'auto');
    part('canvas').zoom(part('canvas').zoom() * 0.92, 'auto');
  }

  /* The whole picture, or where it is not readable then, the part around the current step. */
  function fit() {
    const canvas = part('canvas');
    canvas.resized();
    whole();
    if (canvas.zoom() >= smallest || !shown) {
      return;
    }
    const root = canvas.getRootElement();
    const here = shown.drawing.active.concat(shown.drawing.stopped)
      .map((id) => part('elementRegistry').get(id))
      .find((one) => one && one.parent && canvas.findRoot(one) === root && one !== root);
    const start = root.children && root.children.find((one) => one.type === 'bpmn:StartEvent');
    const middle = here || start;
    canvas.zoom(smallest, middle ? { x: middle.x + middle.width / 2, y: middle.y + middle.height / 2 } : 'auto');
    if (middle) {
      canvas.scrollToElement(middle, { left: 20, right: 20, top: 60, bottom: 60 });
    }
  }

  async function show(plane) {
    if (!shown || shown.drawing !== plane.drawing) {
      await viewer.importXML(plane.drawing.xml);
      part('zoomScroll').toggle(false);
      mark(plane.drawing);
    }
    shown = plane;
    const canvas = part('canvas');
    const root = canvas.getRootElements().find((one) => one.businessObject && one.businessObject.id === plane.id);
    if (root && canvas.getRootElement() !== root) {
      canvas.setRootElement(root);
    }
    fit();
    tabs.querySelectorAll('button').forEach((tab) => tab.setAttribute('aria-pressed', String(tab.plane === plane)));
  }

  function addTab(plane) {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.textContent = plane.name;
    tab.plane = plane;
    if (plane.current) {
      const dot = document.createElement('span');
      dot.className = 'dot';
      dot.title = box.dataset.here;
      tab.append(dot);
    }
    tab.addEventListener('click', () => show(plane));
    tabs.append(tab);
  }

  const step = (factor) => () => part('canvas').zoom(part('canvas').zoom() * factor, 'auto');
  box.querySelector('[data-zoom="in"]').addEventListener('click', step(1.25));
  box.querySelector('[data-zoom="out"]').addEventListener('click', step(0.8));
  box.querySelector('[data-zoom="fit"]').addEventListener('click', whole);

  fetch(box.dataset.source, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : { drawings: [] }))
    .then(async ({ drawings }) => {
      const all = drawings.flatMap(planes);
      if (all.length === 0) {
        return;
      }
      box.hidden = false;
      all.forEach(addTab);
      await show(all[0]);
      box.dataset.drawn = 'true';
    })
    .catch(() => {
      box.hidden = true;
    });
})();
