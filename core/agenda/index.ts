export { agendaOf } from './agenda';
export type * from './types';
