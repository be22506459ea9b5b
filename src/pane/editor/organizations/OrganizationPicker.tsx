// Which organization to look at: a list that is searched by typing.
import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { readOrganizations } from '../../../client/changes';
import { findByName } from '../../../i18n/byName';
import { useEditorMessages } from '../../../i18n/useEditorMessages';
import { useMessages } from '../../../i18n/messages';
import type { Organization, Policy } from '../../../policy/policy';
import { usePane } from '../../store/usePane';
import { asPage, useResource } from '../../ui/useResource';

/** So many stay fluent; typing finds the others. */
const shownAtOnce = 50;

const useStyles = makeStyles({
  root: { minWidth: 0, width: '100%', '& > input': { minWidth: 0, textOverflow: 'ellipsis' } },
  listbox: { maxHeight: '50vh' },
  option: { overflowWrap: 'anywhere' },
  more: { padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});

export type OrganizationPickerProps = {
  /** Of the scope in view; undefined until it is read. */
  policy: Policy | undefined;
  selectedId: string | undefined;
  onSelect: (id: string) => void;
};

export const OrganizationPicker = ({ policy, selectedId, onSelect }: OrganizationPickerProps) => {
  const styles = useStyles();
  const messages = useEditorMessages();
  const { format } = useMessages();
  const [query, setQuery] = useState<string>();
  const listed = useOrganizations(policy);
  // Until the list is loaded, it has the organization in view alone.
  const present = { id: selectedId ?? '', name: policy?.organization?.name ?? '' };
  const organizations = listed.some(({ id }) => id === present.id) ? listed : [present, ...listed];
  const selected = organizations.find(({ id }) => id === present.id) ?? present;
  const found = query === undefined ? organizations : findByName(organizations, query, format.language);
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
      onOpenChange={(_event, { open }) => !open && setQuery(undefined)}
      onOptionSelect={(_event, { optionValue }) => {
        // Fluent takes the selection back where no name starts with the typed text.
        if (optionValue === undefined) return;
        setQuery(undefined);
        if (optionValue !== selected.id) onSelect(optionValue);
      }}
    >
      {found.slice(0, shownAtOnce).map(({ id, name }) => (
        <Option key={id} value={id} text={name} className={styles.option}>
          <bdi>{name}</bdi>
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
