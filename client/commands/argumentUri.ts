import { Uri } from 'vscode';
import { property } from '../property';

/** The file that an argument names: the file itself, or a row of a view that stands for one. */
export function propertyUri(argument: unknown): unknown {
  const row = property(argument, 'document') ?? property(argument, 'record');
  const key = property(row, 'key');
  return typeof key === 'string' ? Uri.parse(key) : argument;
}
