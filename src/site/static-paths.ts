import { board } from './board.ts';

const { state } = board;

/** A page for every incident that is out, exercises included. */
export function incidentPaths() {
  return [...state.incidents, ...state.exercises].map((props) => ({
    params: { id: props.incident.id },
    props,
  }));
}

/** A page for every update of every incident. */
export function bulletinPaths() {
  return [...state.incidents, ...state.exercises].flatMap((incident) =>
    incident.updates.map((published) => ({
      params: { id: incident.incident.id, number: String(published.number) },
      props: { incident, published },
    })),
  );
}

/** A page for every practice. */
export function practicePaths() {
  return [...state.practices.values()].map((props) => ({
    params: { code: props.practice.code },
    props,
  }));
}

/** A page for every service. */
export function servicePaths() {
  return [...state.services.values()].map((props) => ({
    params: { id: props.service.id },
    props,
  }));
}
