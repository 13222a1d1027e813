import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, test } from 'node:test';
import { documented, Setup } from './setup';

const neovim = process.env.POSTMORTEM_NEOVIM ?? 'nvim';
const setup = new Setup();
after(() => setup.dispose());

/** Which of the documented forms this Neovim takes. */
function formFor(version: string): string {
  const minor = Number(/v0\.(\d+)/.exec(version)?.[1] ?? Number.NaN);
  if (minor >= 11) return 'vim.lsp.enable';
  return minor >= 8 ? 'vim.lsp.start(' : 'vim.lsp.start_client';
}

const script = `
local function find(code)
  return vim.tbl_filter(function(each) return each.code == code end, vim.diagnostic.get(0))[1]
end

local function shows(code)
  return vim.wait(60000, function() return find(code) ~= nil end, 20)
end

local seen = shows('timeline-order')
local line = seen and find('timeline-order').lnum
vim.api.nvim_buf_set_lines(0, 8, 8, false, { 'Mail ada@another-company.com.' })
local typed = shows('sensitive-email')
vim.api.nvim_buf_set_lines(0, 6, 9, false, {})
local mended = vim.wait(60000, function() return not find('timeline-order') and not find('sensitive-email') end, 20)
vim.fn.writefile({ vim.fn.json_encode({ seen = seen, line = line, typed = typed, mended = mended }) }, 'found.json')
vim.cmd('qa!')
`;

test('Neovim, set up as documented, shows our findings and follows what is typed.', () => {
  const version = execFileSync(neovim, ['--version'], { encoding: 'utf8' });
  const init = setup.write('init.lua', `vim.cmd('filetype on')\n${documented('lua', formFor(version))}`);
  const look = setup.write('look.lua', script);
  execFileSync(neovim, ['--headless', '-u', init, '-i', 'NONE', '-n', setup.document, '-c', `luafile ${look}`], {
    cwd: setup.folder,
    env: setup.environment,
    timeout: 150_000,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  assert.deepEqual(setup.read('found.json'), { seen: true, line: 7, typed: true, mended: true });
});
