// Which organization to look at: a list that is searched by typing, with the number of overrides of each.
import { Combobox, makeStyles, mergeClasses, Option, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { readOrganizations } from '../../../client/changes';
import { readOverview } from '../../../client/overview';
import { findByName } from '../../../i18n/byName';
import { useEditorMessages } from '../../../i18n/useEditorMessages';
import { useMessages } from '../../../i18n/messages';
import type { Organization, Policy } from '../../../policy/policy';
import { usePane } from '../../store/usePane';
import { usePaneStyles } from '../../ui/styles';
import { asPage, useResource } from '../../ui/useResource';

/** So many stay fluent; typing finds the others. */
const shownAtOnce = 50;

const useStyles = makeStyles({
  root: { minWidth: 0, width: '100%', '& > input': { minWidth: 0, textOverflow: 'ellipsis' } },
  listbox: { maxHeight: '50vh' },
  option: { overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: 0 },
  overrides: { marginInlineStart: 'auto', alignSelf: 'center' },
  more: { padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});

export type OrganizationPickerProps = {
  /** Of the scope in view; undefined until it is read. */
  policy: Policy | undefined;
  selectedId: string | undefined;
  onSelect: (id: string) => void;
};

export const OrganizationPicker = ({ policy, selectedId, onSelect }: OrganizationPickerProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useEditorMessages();
  const { format } = useMessages();
  const [query, setQuery] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const overrides = useOverrides(isOpen);
  const listed = useOrganizations(policy);
  // Until the list is loaded, it has the organization in view alone.
  const present = { id: selectedId ?? '', name: policy?.organization?.name ?? '' };
  const organizations = listed.some(({ id }) => id === present.id) ? listed : [present, ...listed];
  const selected = organizations.find(({ id }) => id === present.id) ?? present;
  const found = query === undefined ? organizations : findByName(organizations, query, format.language);
  const overridesText = (id: string): string => {
    const count = overrides.get(id) ?? 0;
    return count === 0 ? '' : messages.overrides(count);
  };
  /** What is typed replaces the name. */
  const selectName = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    if (query === undefined) currentTarget.select();
  };
  return (
    <Combobox
      className={styles.root}
      listbox={{ className: styles.listbox }}
      inlinePopup
      aria-label={messages.organization}
      value={query ?? selected.name}
      selectedOptions={[selected.id]}
      onFocus={selectName}
      onClick={selectName}
      onInput={(event) => setQuery((event.target as HTMLInputElement).value)}
      onOpenChange={(_event, { open }) => {
        setOpen(open);
        if (!open) setQuery(undefined);
      }}
      onOptionSelect={(_event, { optionValue }) => {
        // Fluent takes the selection back where no name starts with the typed text.
        if (optionValue === undefined) return;
        setQuery(undefined);
        if (optionValue !== selected.id) onSelect(optionValue);
      }}
    >
      {found.slice(0, shownAtOnce).map(({ id, name }) => (
        <Option key={id} value={id} text={name} className={styles.option}>
          <span className={styles.line}>
            <bdi>{name}</bdi> <span className={mergeClasses(pane.caption, styles.overrides)}>{overridesText(id)}</span>
          </span>
        </Option>
      ))}
      {(found.length === 0 || found.length > shownAtOnce) && (
        <Option disabled text="" className={styles.more}>
          {found.length === 0 ? messages.noOrganization : messages.moreOrganizations(found.length - shownAtOnce)}
        </Option>
      )}
    </Combobox>
  );
};

/** Read again with the next policy where it failed. */
const useOrganizations = (policy: Policy | undefined): readonly Organization[] => {
  const { client } = usePane().services;
  const resource = useResource('organizations', () => asPage(readOrganizations(client)));
  const latest = useRef(resource);
  useEffect(() => {
    latest.current = resource;
  });
  useEffect(() => {
    if (latest.current.status.kind === 'failed') latest.current.readMore();
  }, [policy]);
  return resource.items[0] ?? [];
};

/** How many settings each organization overrides, by its id: read anew each time the list opens, and complete or as before. */
const useOverrides = (isOpen: boolean): ReadonlyMap<string, number> => {
  const { client } = usePane().services;
  const [overrides, setOverrides] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    if (!isOpen) return undefined;
    let isOver = false;
    const read = async (): Promise<void> => {
      const counts = new Map<string, number>();
      let after: string | undefined;
      do {
        const page = await readOverview(client, { after });
        if (!page.ok || isOver) return;
        for (const { id, values } of page.value.items) counts.set(id, Object.keys(values).length);
        ({ after } = page.value);
      } while (after !== undefined);
      setOverrides(counts);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client, isOpen]);
  return overrides;
};
