import type { Desk } from './desk';
import type { Script } from './script';

/** What somebody does in a meeting before they look up again. */
export interface Step {
  readonly name: string;
  readonly take: (desk: Desk) => Promise<void>;
}

const box = (name: string) => ({
  name: `${name} is ticked as present`,
  take: async ({ press, tabTo, panel, goTo }: Desk) => {
    await goTo(0);
    await tabTo('checkbox', new RegExp(`^${name}`));
    await press('Space');
    await (await panel()).getByRole('checkbox', { name: new RegExp(`^${name}`), checked: true }).waitFor();
  },
});

/** A whole meeting, from the preparation to the end; each step begins on the panel, wherever its focus is. */
export function stepsOf(script: Script): readonly Step[] {
  return [
    {
      name: 'the short agenda is chosen',
      async take({ tabTo, choose, sees, goTo }) {
        await goTo(0);
        await tabTo('combobox', 'Time plan');
        await choose('Short, 30 minutes');
        await sees('30 minutes in all');
      },
    },
    {
      name: 'somebody from outside facilitates',
      async take({ press, tabTo, type, send, sees, goTo }) {
        await goTo(0);
        await tabTo('textbox', 'Facilitator');
        // The editor takes Ctrl+A for itself and answers later.
        await press('End', 'Shift+Home');
        await type('Ada Brown');
        await send();
        await sees('There is a facilitator.');
      },
    },
    ...script.present.map(box),
    {
      name: 'the clock is started and a guest added',
      async take({ tabBackTo, press, tabTo, type, send, sees, goTo }) {
        await goTo(0);
        await tabBackTo('button', 'Start the meeting');
        await press('Enter');
        await sees(/min left/);
        // What is written takes turns: once the guest is there, so is the time at which the meeting began.
        await goTo(0);
        await tabTo('textbox', 'Somebody else');
        await type('Ben');
        await send();
      },
    },
    {
      name: 'the prime directive is read, and a wish written down',
      async take({ press, tabTo, type, send, goTo }) {
        await goTo(1);
        await tabTo('button', 'Read aloud');
        await press('Enter');
        await tabTo('textbox', 'A wish or a question');
        await type('Why did nobody see it earlier?');
        await send();
      },
    },
    {
      name: 'a missing entry lands in order',
      async take({ press, tabTo, type, choose, send, sees, goTo }) {
        await goTo(2);
        await press('j', 'j');
        await sees(script.thirdEntry);
        await press('a');
        await type(script.missed.time);
        await tabTo('combobox', 'Kind');
        await choose(script.missed.kind);
        await tabTo('textbox', 'What happened');
        await type(script.missed.words);
        await send();
        await sees(script.missed.rank);
      },
    },
    {
      name: 'a thing is parked, two learned something, and a card comes and goes',
      async take({ press, type, send, sees, panel, goTo }) {
        await goTo(2);
        await press('p');
        await type('Talk with the bank');
        await send();
        await press('Escape', 'l', 'l');
        await sees('Learned something new: 2');
        await press('c');
        await sees(/That did not happen/);
        await press('Escape');
        await (await panel()).locator('.drawer').waitFor({ state: 'detached' });
      },
    },
    {
      name: 'a factor is half typed',
      async take({ tabTo, type, goTo }) {
        await goTo(3);
        await tabTo('textbox', 'Another contributing factor');
        await type('Nobody owns the');
      },
    },
    {
      name: 'the factor is finished, with a theme and an entry',
      async take({ press, tabTo, type, choose, panel, goTo }) {
        await goTo(3);
        await tabTo('textbox', 'Another contributing factor');
        await press('End');
        await type(' dashboard');
        await press('Tab');
        await type('Visibility');
        await press('Tab');
        await choose(script.shows);
        await press('Tab', 'Enter');
        await (await panel()).locator('.factors', { hasText: 'Nobody owns the dashboard' }).waitFor();
      },
    },
    {
      name: 'another factor joins the theme',
      async take({ press, tabTo, type, choose, panel, goTo }) {
        await goTo(3);
        await tabTo('button', new RegExp(`^Group or link ${script.known}`));
        await press('Enter');
        const group = '[aria-label="Group or link the factor"]';
        await tabTo('textbox', 'Theme', group);
        await type('Visibility');
        await tabTo('combobox', 'Seen in', group);
        await choose('No further entry');
        await tabTo('button', 'Write', group);
        await press('Enter');
        await (await panel()).getByRole('region', { name: 'Visibility' }).getByText(script.known).first().waitFor();
      },
    },
    {
      name: 'an entry is added from another step',
      async take({ press, tabTo, type, send, goTo }) {
        await goTo(3);
        await press('a');
        await type(script.late.time);
        await tabTo('textbox', 'What happened', '.drawer');
        await type(script.late.words);
        await send();
        await press('Escape');
      },
    },
    {
      name: 'proposals are collected, the parked one among them',
      async take({ press, tabTo, type, send, panel, goTo }) {
        await goTo(4);
        await tabTo('button', 'Collect');
        await press('Enter');
        await tabTo('textbox', 'A proposal');
        await type('Give the dashboard an owner');
        await send();
        await tabTo('button', 'Propose Talk with the bank');
        await press('Enter');
        const proposed = await panel();
        await proposed.getByRole('button', { name: 'Propose Talk with the bank' }).waitFor({ state: 'detached' });
        await proposed.locator('.notes', { hasText: 'Talk with the bank' }).waitFor();
      },
    },
    {
      name: 'a proposal is weighed and gets its aim, owner, date and ticket',
      async take({ press, tabTo, type, choose, typeDate, sees, panel, goTo }) {
        await goTo(4);
        await tabTo('button', 'Discuss and prioritise');
        await press('Enter');
        await tabTo('button', 'One dot more for Give the dashboard an owner');
        await press('Enter');
        await sees('1 dot');
        await tabTo('button', 'Edit Give the dashboard an owner');
        await press('Enter');
        const group = '[aria-label="Edit: Give the dashboard an owner"]';
        await tabTo('textbox', 'Owner', group);
        await type('ines');
        await press('Tab', 'Tab');
        await typeDate('2026-04-01');
        await tabTo('textbox', 'Ticket', group);
        await type('OPS-7');
        await tabTo('combobox', 'Aim', group);
        await choose('Detection and response');
        await tabTo('button', 'Write', group);
        await press('Enter');
        await (await panel())
          .getByRole('region', { name: 'Detection and response' })
          .getByText('OPS-7')
          .first()
          .waitFor();
      },
    },
    ...(script.older === undefined ? [] : [completed(script.older)]),
    {
      name: 'an aim needs nothing, and the proposals rest',
      async take({ press, tabTo, type, typeDate, send, sees, panel, goTo }) {
        await goTo(4);
        await tabTo('button', /None needed, because … Validation/);
        await press('Enter');
        await tabTo('textbox', 'None needed, because');
        await type('the index is tested with each migration');
        await send();
        await sees(/None needed, because the index/);
        await tabTo('button', 'Set the day');
        await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
        await typeDate('2026-03-12');
        await tabTo('button', 'Set the day');
        await press('Enter');
        await (await panel()).getByRole('button', { name: 'Set the day', disabled: false }).waitFor();
      },
    },
    {
      name: 'what was noted by mistake is undone',
      async take({ press, type, send, sees, goTo }) {
        await goTo(4);
        await press('n');
        await type('A note by mistake');
        await send();
        await press('Escape', 'u');
        await sees('Undone; your text is back.');
      },
    },
    {
      name: 'the close: questions, parking lot, review and ticket',
      async take({ press, tabTo, type, send, sees, panel, goTo }) {
        await goTo(5);
        await tabTo('button', 'Set the date');
        await press('Enter');
        await sees(script.reviewed);
        await tabTo('button', 'Answered Why did nobody see it earlier?');
        await press('Enter');
        await (await panel())
          .getByRole('button', { name: 'Answered Why did nobody see it earlier?', pressed: true })
          .waitFor();
        await tabTo('button', 'Keep open Talk with the bank');
        await press('Enter');
        await (await panel()).getByRole('button', { name: 'Keep open Talk with the bank', pressed: true }).waitFor();
        await tabTo('textbox', 'Ticket', '[aria-label="Ticket of: Talk with the bank"]');
        await type('OPS-8');
        await send();
        await tabTo('button', /^Yes: Would/);
        await press('Enter');
      },
    },
    {
      name: 'the meeting ends and is saved',
      async take({ press, tabTo, sees, workbench, goTo }) {
        await goTo(5);
        await tabTo('button', 'End the meeting');
        await press('Enter');
        await sees('Go on with the meeting');
        await press('Control+s');
        await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
      },
    },
  ];
}

function completed(older: string): Step {
  return {
    name: 'an item that was there before gets its owner',
    async take({ press, tabTo, type, typeDate, panel, goTo }) {
      await goTo(4);
      await tabTo('button', new RegExp(`^Edit ${older}`));
      await press('Enter');
      const group = `[aria-label^="Edit: ${older}"]`;
      await tabTo('textbox', 'Owner', group);
      await press('End', 'Shift+Home');
      await type('chiamaka');
      await press('Tab', 'Tab');
      await typeDate('2026-05-04');
      await tabTo('button', 'Write', group);
      await press('Enter');
      await (await panel()).getByText('@chiamaka · 2026-05-04').first().waitFor();
    },
  };
}
