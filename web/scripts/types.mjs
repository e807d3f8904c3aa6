// Makes TypeScript types of the two OpenAPI documents. A file that would stay the same is left alone, so that builds
// that run at once in one tree do not disturb each other.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTypeScript, { astToString } from 'openapi-typescript';

const documents = {
  '../src/api/admin.json': '../src/api/admin.d.ts',
  '../../src/Torii/Doors/OpenApi/v1.json': '../src/api/v1.d.ts',
};

for (const [from, to] of Object.entries(documents)) {
  const types = astToString(await openapiTypeScript(documentAt(new URL(from, import.meta.url))));
  const target = fileURLToPath(new URL(to, import.meta.url));
  if (!existsSync(target) || readFileSync(target, 'utf8') !== types) {
    const draft = `${target}.${process.pid}`;
    writeFileSync(draft, types);
    renameSync(draft, target);
  }
}

/** A document without its HEAD operations: they answer as GET does, under the same name, and the console needs none. */
function documentAt(url) {
  const document = JSON.parse(readFileSync(url, 'utf8'));
  Object.values(document.paths).forEach((path) => delete path.head);
  return document;
}
