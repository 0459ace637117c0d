/** Markdown links between files become links to pages; those that lead nowhere are problems at their line. */
import type { Element, Root } from 'hast';
import { isElement, isOwnLink, property } from '../elements.ts';
import { nearest, nearestByWords } from '../nearest.ts';
import { folderOf, joinPath, relativePath } from '../paths.ts';
import { type Problem, problem } from '../problem.ts';
import type { RuleId } from '../rules.ts';
import { eachElement } from '../walk.ts';

/** Where a file of the content folder is published. */
export type Destination = { address: string; anchors: ReadonlySet<string> } | 'private' | 'broken';

/** Everything that can be linked to. */
export interface Destinations {
  /** Pages by path of their source. */
  pages: Map<string, Destination>;
  /** Paths of files that are not papers. */
  files: ReadonlySet<string>;
  /** Whether a file that is not a paper lies where the public may see it. */
  isPublicFile(path: string): boolean;
}

/** A file a paper shows or links to. Its name may have spaces or other letters: in `address` they are encoded. */
export interface LinkedFile {
  path: string;
  address: string;
}

/** Resolves the links and pictures of one tree in place. `anchors` are those of the page itself. */
export function resolveLinks(
  tree: Root,
  file: string,
  anchors: ReadonlySet<string>,
  to: Destinations,
): { files: LinkedFile[]; problems: Problem[] } {
  const files: LinkedFile[] = [];
  const problems: Problem[] = [];
  const report = (item: Element, rule: RuleId, values: Record<string, string>) => {
    const { line = 1, column = 1 } = item.position?.start ?? {};
    problems.push(problem(rule, { file, line, column }, values));
  };
  eachElement(tree, (item) => {
    if (isElement(item, 'img') && !isOwnLink(item)) resolvePicture(item);
    if (!isElement(item, 'a') || isOwnLink(item)) return;
    if (item.properties.href !== undefined) resolveLink(item);
    else {
      report(item, 'link-unsafe', {});
      unlink(item);
    }
  });
  return { files, problems };

  function resolvePicture(item: Element): void {
    const path = pathOf(property(item, 'src'), file);
    if (path !== undefined && to.files.has(path) && to.isPublicFile(path)) {
      item.properties.src = showFile(path);
      return;
    }
    const known = path !== undefined && to.files.has(path);
    report(item, known ? 'link-private' : 'link-missing', missing(property(item, 'src') || 'a picture', path));
    item.tagName = 'span';
    item.children = [{ type: 'text', value: property(item, 'alt') }];
    item.properties = { className: ['missing-picture'] };
  }

  function showFile(path: string): string {
    const address = `/${path.split('/').map(encodeURIComponent).join('/')}`;
    files.push({ path, address });
    return address;
  }

  function resolveLink(item: Element): void {
    const href = property(item, 'href');
    if (/^(https?|mailto|tel):/i.test(href)) return;
    if (href.startsWith('/')) {
      report(item, 'link-missing', { target: href, hint: 'Write it as a path from this file, such as survey.md.' });
      unlink(item);
      return;
    }
    const [written = '', anchor = ''] = href.split('#', 2);
    if (written === '') {
      if (anchor === '' || !anchors.has(anchor)) reportAnchor(item, anchor, anchors);
      return;
    }
    const path = pathOf(written, file);
    const page =
      path === undefined
        ? undefined
        : (to.pages.get(path) ?? to.pages.get(`${path.replace(/\/$/, '')}/index.md`) ?? to.pages.get(`${path}.md`));
    if (page === 'private' || page === 'broken') {
      if (page === 'private') report(item, 'link-private', {});
      unlink(item);
    } else if (page) {
      item.properties.href = anchor !== '' && page.anchors.has(anchor) ? `${page.address}#${anchor}` : page.address;
      if (anchor !== '' && !page.anchors.has(anchor)) reportAnchor(item, anchor, page.anchors, false);
    } else if (path !== undefined && to.files.has(path)) {
      if (to.isPublicFile(path)) {
        item.properties.href = showFile(path);
      } else {
        report(item, 'link-private', {});
        unlink(item);
      }
    } else {
      report(item, 'link-missing', missing(written, path));
      unlink(item);
    }
  }

  function reportAnchor(item: Element, anchor: string, known: ReadonlySet<string>, drop = true): void {
    const guess = nearest(anchor, [...known]);
    report(item, 'link-anchor', { anchor, hint: guess ? `Did you mean #${guess}?` : '' });
    if (drop) unlink(item);
  }

  function missing(target: string, path: string | undefined): Record<string, string> {
    const beside =
      path === undefined ? [] : [...to.pages.keys(), ...to.files].filter((one) => folderOf(one) === folderOf(path));
    const guess = path && (nearest(path, beside) ?? guessByWords(path, beside));
    return {
      target,
      hint: guess ? `Did you mean ${relativePath(folderOf(file), guess)}?` : 'Check the name, or take the link out.',
    };
  }
}

/** A file that was given another name mostly keeps words of it. */
function guessByWords(path: string, beside: string[]): string | undefined {
  const nameOf = (one: string) => one.slice(folderOf(one).length).replace(/\.\w+$/, '');
  const names = beside.filter((one) => one.endsWith('.md') === path.endsWith('.md')).map(nameOf);
  const name = nearestByWords(nameOf(path), names);
  return beside.find((one) => nameOf(one) === name);
}

/** A written link as a path of the content folder; undefined where it leads out of it. */
function pathOf(written: string, from: string): string | undefined {
  let plain: string;
  try {
    plain = decodeURIComponent(written.split(/[?#]/)[0] ?? '');
  } catch {
    return undefined;
  }
  if (plain === '' || plain.startsWith('/') || plain.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(plain))
    return undefined;
  return joinPath(folderOf(from), plain);
}

/** The words stay, the link goes. */
function unlink(item: Element): void {
  item.tagName = 'span';
  item.properties = {};
}
