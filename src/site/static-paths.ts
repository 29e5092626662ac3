import { english } from '../core/model/language.ts';
import { board } from './board.ts';

const { state, translators } = board;

interface StaticPath<P, S> {
  params: P;
  state: S;
}

/** A page for every incident that is out, exercises included. */
export function incidentPaths() {
  return [...state.incidents, ...state.exercises].map((one) => ({
    params: { id: one.incident.id },
    state: one,
  }));
}

/** A page for every practice. */
export function practicePaths() {
  return [...state.practices.values()].map((one) => ({
    params: { code: one.practice.code },
    state: one,
  }));
}

/** A page for every service. */
export function servicePaths() {
  return [...state.services.values()].map((one) => ({
    params: { id: one.service.id },
    state: one,
  }));
}

/** A page for every update of every incident. */
export function bulletinPaths() {
  return incidentPaths().flatMap(({ state: incident }) =>
    incident.updates.map((published) => ({
      params: { id: incident.incident.id, number: String(published.number) },
      props: { incident, published },
    })),
  );
}

/** The same page in every language: English at the address itself, the others below it. */
export function inEveryLanguage<P extends object, S>(paths: readonly StaticPath<P, S>[]) {
  return paths.flatMap(({ params, state: one }) =>
    translators.map((translator) => {
      const { id } = translator.language;
      return {
        params: { ...params, language: id === english ? undefined : id },
        props: { state: one, translator },
      };
    }),
  );
}

/** In English only. */
export function inEnglish<P extends object, S>(paths: readonly StaticPath<P, S>[]) {
  return paths.map(({ params, state: one }) => ({ params, props: { state: one } }));
}

/** The patients' way in, in every language but English. */
export function frontPaths() {
  return translators
    .filter(({ language }) => language.id !== english)
    .map((translator) => ({ params: { language: translator.language.id }, props: { translator } }));
}
