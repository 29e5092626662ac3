import { confirm, select } from '@inquirer/prompts';
import { unusualAccesses } from '../../core/authoring/choices.ts';
import type { Updatable } from '../../core/authoring/find-incident.ts';
import type { UpdateForm } from '../../core/authoring/form.ts';
import { questionOf } from '../../core/authoring/questions.ts';
import { writeAccess, writeBacklog, writeScope } from '../../core/authoring/write-lines.ts';
import type { Content } from '../../core/model/content.ts';
import type { Scope } from '../../core/model/update.ts';
import { words } from '../../core/language/english.ts';
import { chooseMany } from '../choose-many.ts';
import { askPractices, askScope, reachesSomebody, withoutPractices } from './ask-affects.ts';
import { sameAsBefore, type Asking } from './asking.ts';

/** How far surgeries are open, as a form's lines. Undefined if nothing has changed. */
export async function askAccess(asking: Asking): Promise<string[] | undefined> {
  const { content, form, found, back = [] } = asking;
  const before = found?.last.access ?? [];
  const how = await select({
    message: 'Are surgeries open?',
    choices: [
      ...(before.length > 0
        ? [
            {
              value: 'same',
              name:
                back.length > 0
                  ? `${sameAsBefore(asking)}, without the practices that are back`
                  : sameAsBefore(asking),
              description: before.map(writeAccess).join('; '),
            },
          ]
        : []),
      { value: 'open', name: 'All are open as usual' },
      ...unusualAccesses.map((value) => ({
        value,
        name: `Some: ${words.access[value].toLowerCase()}`,
      })),
    ],
  });
  if (how === 'same') {
    if (back.length === 0) return undefined;
    const still = before.map((one) => ({ ...one, ...withoutPractices(one, back) }));
    return still.filter(reachesSomebody).map(writeAccess);
  }
  if (how === 'open') return [];
  const scope = await askWhere(content, form, found);
  const goTo = how === 'open-with-disruption' ? '' : await askGoTo(content, scope);
  return [`${scope}: ${how}${goTo ? `, go to ${goTo}` : ''}`];
}

/** Where patients go instead: those of branches to another door of their practice. Empty if nobody says. */
async function askGoTo(content: Content, scope: string): Promise<string> {
  const ids = scope.split(', ');
  const [own, ...others] = content.practices.filter(({ branches = [] }) =>
    branches.some(({ id }) => ids.includes(id)),
  );
  if (!own) {
    const [code = ''] = await askPractices(content, 'Which practice do their patients go to?');
    return code;
  }
  if (others.length > 0) return '';
  const open = own.branches?.filter(({ id }) => !ids.includes(id)) ?? [];
  return select({
    message: 'Where do its patients go?',
    choices: [
      { value: own.code, name: own.name },
      ...open.map(({ id, name }) => ({ value: id, name })),
      { value: '', name: 'It is not said' },
    ],
    loop: false,
  });
}

/** What is slow although systems work, as a form's lines. Undefined if nothing has changed. */
export async function askBacklog(asking: Asking): Promise<string[] | undefined> {
  const { content, form, found } = asking;
  const before = found?.last.backlog ?? [];
  const is = await select({
    message: questionOf('backlog').ask,
    choices: [
      ...(before.length > 0
        ? [
            {
              value: 'same',
              name: sameAsBefore(asking),
              description: before.map(writeBacklog).join('; '),
            },
          ]
        : []),
      { value: 'none', name: 'Nothing' },
      { value: 'some', name: 'Some things, at surgeries that I choose now' },
    ],
  });
  if (is === 'same') return undefined;
  if (is === 'none') return [];
  const scope = await askWhere(content, form, found);
  const slow = await chooseMany({
    message: 'What is slow? (Space chooses)',
    choices: content.tasks.map(({ id }) => ({ value: id })),
    isNeeded: true,
  });
  return [`${scope}: ${slow.join(', ')}`];
}

/** The places of what does not work, or others. */
async function askWhere(
  content: Content,
  form: UpdateForm,
  found: Updatable | undefined,
): Promise<string> {
  const lines = form.affects ?? found?.last.affects.map((one) => `@ ${writeScope(one)}:`) ?? [];
  const scopes = [
    ...new Set(lines.map((line) => line.replace(/^.*@ /, '').replace(/:[^:]*$/, ''))),
  ];
  const [first, ...more] = scopes;
  if (first !== undefined && more.length === 0) {
    const isSame = await confirm({ message: `Wherever something does not work: ${first}?` });
    if (isSame) return first;
  }
  const scope: Scope = await askScope(content);
  return writeScope(scope);
}
