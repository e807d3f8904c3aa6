'use strict';

// Shows /openapi/v1.json. Everything from the document goes in as text, never as markup.

const content = document.getElementById('content');
const list = document.getElementById('list');
const search = document.getElementById('search');
const menu = document.getElementById('menu');
const sidebar = document.getElementById('sidebar');
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head'];
let api;

/** Makes an element: attributes by name, then children, of which texts and nothing may be some. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== ''));
  return element;
}

/** A sentence with `code` in it. */
function words(text) {
  return (text ?? '').split('`').map((part, index) => index % 2 ? make('code', {}, part) : part);
}

function paragraphs(text) {
  return (text ?? '').split('\n\n').filter(Boolean).map(part => make('p', {}, words(part)));
}

function resolve(thing) {
  while (thing?.$ref) thing = thing.$ref.split('/').slice(1).reduce((at, name) => at[name], api);
  return thing;
}

const nameOf = schema => schema?.$ref?.split('/').pop();
const slug = text => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

// Schemas -------------------------------------------------------------------------------------------------------------

/** The type in short words, linked where it has a name. */
function typeOf(schema) {
  const name = nameOf(schema);
  const found = resolve(schema);
  if (name && found.properties) return [make('a', { href: `#schema-${name}` }, name)];
  if (found.oneOf || found.anyOf) return (found.oneOf ?? found.anyOf).flatMap((one, index) => [index ? ' or ' : '', ...typeOf(one)]);
  if (found.type === 'array') return ['array of ', ...typeOf(found.items ?? {})];
  if (found.contentMediaType === 'application/octet-stream') return ['file'];
  return [[found.type ?? 'any'].flat().join(' or ')];
}

/** What a value must be beyond its type. */
function rulesOf(schema) {
  const found = resolve(schema);
  const rules = [];
  const both = (least, most, unit) => {
    if (found[least] !== undefined && found[most] !== undefined) rules.push(`${found[least]} to ${found[most]}${unit}`);
    else if (found[least] !== undefined) rules.push(`at least ${found[least]}${unit}`);
    else if (found[most] !== undefined) rules.push(`at most ${found[most]}${unit}`);
  };
  both('minimum', 'maximum', '');
  both('minLength', 'maxLength', ' characters');
  both('minItems', 'maxItems', ' items');
  if (found.enum) rules.push(`one of ${found.enum.map(one => `\`${one}\``).join(', ')}`);
  if (found.const !== undefined) rules.push(`always \`${found.const}\``);
  if (found.pattern) rules.push(`matches \`${found.pattern}\``);
  if (found.default !== undefined) rules.push(`default \`${found.default}\``);
  return rules;
}

function field(name, schema, isRequired, description, deep = 0) {
  const rules = rulesOf(schema);
  const found = resolve(schema);
  const inner = nameOf(schema) || deep > 3 ? undefined : found.type === 'array' && !nameOf(found.items) ? resolve(found.items ?? {}) : found;
  return make('li', {},
    make('code', { class: 'name' }, name),
    make('span', { class: 'type' }, typeOf(schema)),
    isRequired ? make('span', { class: 'must' }, 'required') : '',
    paragraphs(description ?? schema.description ?? found.description),
    rules.length ? make('p', { class: 'rule' }, words(rules.join('; '))) : '',
    inner?.properties ? make('details', {}, make('summary', {}, 'Members'), fields(inner, deep + 1)) : '');
}

/** The members of an object, or the choices there are. */
function fields(schema, deep = 0) {
  const found = resolve(schema);
  if (found.properties) {
    const required = found.required ?? [];
    return make('ul', { class: 'fields' }, Object.entries(found.properties).map(([name, one]) => field(name, one, required.includes(name), undefined, deep)));
  }
  const choices = found.oneOf ?? found.anyOf;
  if (choices && deep < 3) {
    return make('ul', { class: 'fields' }, choices.map(one => make('li', {},
      make('span', { class: 'type' }, 'either ', typeOf(one)),
      nameOf(one) ? '' : [...paragraphs(one.description), resolve(one).properties ? fields(one, deep + 1) : ''])));
  }
  return make('p', { class: 'type' }, typeOf(schema));
}

/** The schema of a body: a link where it has a name, and its members at once. */
function shape(schema) {
  const found = resolve(schema);
  return [...paragraphs(found.description), fields(schema)];
}

// Examples ------------------------------------------------------------------------------------------------------------

const quote = text => `'${String(text).replaceAll("'", "'\\''")}'`;

/** The command that makes a request. */
function curl(path, verb, operation, mediaType, value) {
  const parameters = (operation.parameters ?? []).map(resolve);
  const url = location.origin + path.replace(/\{(\w+)\}/g, (_, name) => parameters.find(one => one.name === name && one.in === 'path')?.example ?? `{${name}}`);
  const lines = [`curl ${verb === 'get' ? '' : verb === 'head' ? '-I ' : `-X ${verb.toUpperCase()} `}${url}`];
  if ((operation.security ?? api.security ?? []).length) lines.push('-H "Authorization: Bearer YOUR_KEY"');
  if (mediaType === 'application/json') lines.push('-H "Content-Type: application/json"', `-d ${quote(JSON.stringify(value, null, 2))}`);
  if (mediaType === 'multipart/form-data') {
    for (const [name, part] of Object.entries(value)) lines.push(`-F ${quote(`${name}=${part}`)}`);
  }
  return lines.join(' \\\n  ');
}

function snippet(text) {
  const copy = make('button', { class: 'plain copy', type: 'button', onclick: async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = 'Copied';
    setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
  } }, 'Copy');
  return make('div', { class: 'snippet' }, make('pre', { tabindex: '0' }, make('code', {}, text)), navigator.clipboard ? copy : '');
}

/** One of several things, chosen by buttons. Left and right move between them. */
function tabs(label, entries) {
  if (entries.length === 0) return '';
  const place = make('div');
  const buttons = entries.map(([name, show], index) => make('button', { type: 'button', role: 'tab', onclick: () => choose(index), onkeydown: event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) choose((index + step + entries.length) % entries.length, true);
  } }, name));
  const choose = (chosen, focus) => {
    buttons.forEach((button, index) => {
      button.setAttribute('aria-selected', index === chosen);
      button.tabIndex = index === chosen ? 0 : -1;
    });
    if (focus) buttons[chosen].focus();
    place.replaceChildren(...[entries[chosen][1]()].flat());
  };
  choose(0);
  return make('div', {}, entries.length > 1 ? make('div', { class: 'tabs', role: 'tablist', 'aria-label': label }, buttons) : '', place);
}

const examplesOf = body => Object.values(body.examples ?? {}).map(resolve).concat(body.example === undefined ? [] : [{ summary: 'Example', value: body.example }]);

// Operations ----------------------------------------------------------------------------------------------------------

function parametersOf(operation) {
  const parameters = (operation.parameters ?? []).map(resolve);
  return ['path', 'query', 'header'].map(place => [place, parameters.filter(one => one.in === place)])
    .filter(([, some]) => some.length)
    .map(([place, some]) => [
      make('h4', {}, { path: 'In the path', query: 'In the query', header: 'Headers' }[place]),
      make('ul', { class: 'fields' }, some.map(one => field(one.name, one.schema, one.required, one.description))),
    ]);
}

function requestOf(operation) {
  const bodies = Object.entries(resolve(operation.requestBody)?.content ?? {});
  return bodies.length ? [make('h4', {}, 'Body'), tabs('Form of the body', bodies.map(([type, body]) => [type, () => shape(body.schema)]))] : '';
}

function callsOf(path, verb, operation) {
  const bodies = Object.entries(resolve(operation.requestBody)?.content ?? {});
  const calls = bodies.flatMap(([type, body]) => examplesOf(body).map(example => [
    type === 'multipart/form-data' ? `${example.summary} (form)` : example.summary,
    () => snippet(curl(path, verb, operation, type, example.value)),
  ]));
  return [make('h4', {}, 'Example'), tabs('Examples', calls.length ? calls : [['curl', () => snippet(curl(path, verb, operation))]])];
}

function responsesOf(operation) {
  return [make('h4', {}, 'Answers'), ...Object.entries(operation.responses).map(([status, reference]) => {
    const answer = resolve(reference);
    const inside = make('div', { class: 'inside' });
    const fill = () => {
      if (inside.childElementCount) return;
      inside.append(...Object.entries(answer.content ?? {}).flatMap(([type, body]) => [
        make('p', { class: 'type' }, type, ...(nameOf(body.schema) ? [' · ', ...typeOf(body.schema)] : [])),
        ...(type.includes('json') || type.includes('event-stream') ? [status < '300' ? fields(body.schema) : ''] : []),
        ...examplesOf(body).map(example => snippet(JSON.stringify(example.value, null, 2))),
      ]).filter(Boolean));
      const headers = Object.entries(answer.headers ?? {});
      if (headers.length) inside.append(make('h4', {}, 'Headers'), make('ul', { class: 'fields' }, headers.map(([name, header]) => field(name, resolve(header).schema, false, resolve(header).description))));
    };
    return make('details', { ontoggle: fill },
      make('summary', {}, make('span', { class: `code ${status < '400' ? 'good' : 'bad'}` }, status), words(answer.description)), inside);
  })];
}

const pathWords = path => path.split(/(\{\w+\})/).map(part => part.startsWith('{') ? make('b', {}, part) : part);

function card(path, verb, operation) {
  return make('article', { class: 'card', id: operation.operationId },
    make('header', {}, make('h3', {}, make('a', { href: `#${operation.operationId}` }, operation.summary)), operation.security?.length === 0 ? make('span', { class: 'tag' }, 'no key needed') : ''),
    make('p', { class: 'path' }, make('span', { class: `verb ${verb.toUpperCase()}` }, verb.toUpperCase()), ' ', pathWords(path)),
    paragraphs(operation.description), parametersOf(operation), requestOf(operation), callsOf(path, verb, operation), responsesOf(operation));
}

function webhookCard(name, operation) {
  const [[type, body]] = Object.entries(resolve(operation.requestBody).content);
  return make('article', { class: 'card', id: operation.operationId },
    make('h3', {}, make('a', { href: `#${operation.operationId}` }, operation.summary)),
    make('p', { class: 'path' }, make('span', { class: 'verb POST' }, 'POST'), ' to your address · ', make('b', {}, name)),
    paragraphs(operation.description), parametersOf(operation), make('h4', {}, 'Body'), make('p', { class: 'type' }, type), shape(body.schema),
    examplesOf(body).map(example => snippet(JSON.stringify(example.value, null, 2))));
}

function schemaCard(name) {
  return make('article', { class: 'card', id: `schema-${name}` },
    make('h3', {}, make('a', { href: `#schema-${name}` }, name)), shape({ $ref: `#/components/schemas/${name}` }),
    rulesOf(api.components.schemas[name]).map(rule => make('p', { class: 'rule' }, words(rule))));
}

// The page ------------------------------------------------------------------------------------------------------------

function groups() {
  const operations = Object.entries(api.paths).flatMap(([path, item]) => Object.keys(item).filter(verb => verbs.includes(verb)).map(verb => ({ path, verb, operation: item[verb] })));
  const hooks = Object.entries(api.webhooks ?? {}).map(([name, item]) => ({ name, operation: item.post }));
  return [
    ...api.tags.map(tag => ({
      name: tag.name,
      text: tag.description,
      entries: [
        ...operations.filter(one => one.operation.tags[0] === tag.name)
          .map(({ path, verb, operation }) => ({ id: operation.operationId, title: operation.summary, verb, path, show: () => card(path, verb, operation) })),
        ...hooks.filter(one => one.operation.tags[0] === tag.name)
          .map(({ name, operation }) => ({ id: operation.operationId, title: operation.summary, verb: 'post', path: name, show: () => webhookCard(name, operation) })),
      ],
    })),
    { name: 'Schemas', text: 'The shapes that requests and answers are made of.', entries: Object.keys(api.components.schemas).map(name => ({ id: `schema-${name}`, title: name, path: '', show: () => schemaCard(name) })) },
  ].filter(group => group.entries.length);
}

function fillList(all) {
  list.append(...all.map(group => make('section', {},
    make('h2', {}, make('a', { href: `#${slug(group.name)}` }, group.name)),
    make('ul', {}, group.entries.map(entry => make('li', { 'data-words': `${entry.title} ${entry.path} ${entry.id} ${group.name}`.toLowerCase() },
      make('a', { href: `#${entry.id}`, title: entry.path }, entry.verb ? make('span', { class: `verb ${entry.verb.toUpperCase()}` }, entry.verb.toUpperCase().replace('DELETE', 'DEL')) : '', make('span', {}, entry.title))))))));
}

function fillContent(all) {
  content.replaceChildren(
    make('h1', {}, api.info.title),
    ...paragraphs(api.info.description),
    ...all.map(group => make('section', { class: 'group', id: slug(group.name) },
      make('h2', {}, make('a', { href: `#${slug(group.name)}` }, group.name)), paragraphs(group.text), group.entries.map(entry => entry.show()))));
}

function filter() {
  const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const section of list.children) {
    let here = 0;
    for (const item of section.querySelectorAll('li')) {
      item.hidden = !wanted.every(word => item.dataset.words.includes(word));
      here += item.hidden ? 0 : 1;
    }
    section.hidden = here === 0;
    found += here;
  }
  document.getElementById('nothing').hidden = found > 0;
}

function mark() {
  const here = decodeURIComponent(location.hash.slice(1));
  for (const link of list.querySelectorAll('a')) {
    if (link.hash === `#${here}` && here) {
      link.setAttribute('aria-current', 'true');
      link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function open(isOpen) {
  sidebar.classList.toggle('open', isOpen);
  menu.setAttribute('aria-expanded', isOpen);
}

function listen() {
  search.addEventListener('input', filter);
  search.addEventListener('keydown', event => {
    if (event.key === 'Enter') list.querySelector('section:not([hidden]) li:not([hidden]) a')?.click();
    if (event.key === 'ArrowDown') list.querySelector('section:not([hidden]) li:not([hidden]) a')?.focus();
  });
  list.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const links = [...list.querySelectorAll('section:not([hidden]) li:not([hidden]) a')];
    (links[links.indexOf(document.activeElement) + step] ?? search).focus();
    event.preventDefault();
  });
  list.addEventListener('click', event => { if (event.target.closest('a')) open(false); });
  menu.addEventListener('click', () => open(!sidebar.classList.contains('open')));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') open(false);
    if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      open(getComputedStyle(menu).display !== 'none');
      search.focus();
      event.preventDefault();
    }
  });
  addEventListener('hashchange', mark);
}

async function start() {
  try {
    const answer = await fetch('/openapi/v1.json');
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    api = await answer.json();
  } catch (fault) {
    document.getElementById('state').textContent = `The document could not be read (${fault.message}). Reload the page.`;
    return;
  }
  const all = groups();
  fillList(all);
  fillContent(all);
  listen();
  mark();
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: 'instant' });
}

start();
