import { type ExportFormat, exportFormats } from '../../protocol';
import { element, setAttributes } from '../shared/dom';
import { createMenu } from './menu';

export interface ToolbarEvents {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly onLock: (locked: boolean) => void;
}

/** The buttons of the header. */
export interface Toolbar {
  readonly element: HTMLElement;
  show(state: { readonly isZoomed: boolean; readonly isDrawn: boolean; readonly locked: boolean }): void;
}

const formatNames: { readonly [format in ExportFormat]: string } = {
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  html: 'Web page (HTML)',
  mermaid: 'Mermaid',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
};

/** Makes the buttons; `zone` stands before them. */
export function createToolbar(zone: HTMLElement, { onZoom, onFit, onExport, onLock }: ToolbarEvents): Toolbar {
  const button = (label: string, name: string, keys: string, onClick: () => void) => {
    const made = element('button', { type: 'button', class: 'button', 'aria-label': name, title: name }, label);
    if (keys !== '') made.setAttribute('aria-keyshortcuts', keys);
    made.addEventListener('click', onClick);
    return made;
  };
  const out = button('−', 'Zoom out', '-', () => onZoom(1 / 1.5));
  const into = button('+', 'Zoom in', '+', () => onZoom(1.5));
  const fit = button('Fit', 'Fit all of the timeline', '0', onFit);
  const lock = button('Lock', 'Lock: stay with this document', '', () => onLock(lock.ariaPressed !== 'true'));
  lock.classList.add('toggle');
  const choices = exportFormats.map(format => ({ value: format, label: formatNames[format] }));
  const menu = createMenu('Export', choices, value => {
    const format = exportFormats.find(each => each === value);
    if (format !== undefined) onExport(format);
  });
  const zooms = element('div', { class: 'zooms', role: 'group', 'aria-label': 'Zoom' }, out, into, fit);
  return {
    element: element('div', { class: 'tools' }, zone, zooms, menu, lock),
    show({ isZoomed, isDrawn, locked }) {
      zooms.hidden = !isDrawn;
      // Buttons that do nothing now stay reachable, so that the keyboard is not thrown out of them.
      for (const each of [out, fit]) setAttributes(each, { 'aria-disabled': String(!isZoomed) });
      setAttributes(lock, { 'aria-pressed': String(locked) });
    },
  };
}
