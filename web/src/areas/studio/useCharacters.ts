import { useQuery } from '@tanstack/react-query';
import { answer, publicApi } from '../../api';
import { useChanged } from '../../app/live';

const most = 100;

/** A character that prompts can name. */
export interface KnownCharacter {
  id: string;
  /** `@name`. */
  mention: string;
  name: string | null;
  /** Its picture on this server; null where there is none here. */
  avatar: string | null;
}

/** The characters that were made in the studio, the newest first. */
export function useCharacters() {
  useChanged('characters');
  const { data, isPending } = useQuery({
    queryKey: ['characters', 'studio'],
    queryFn: () => answer(publicApi.GET('/v1/characters', { params: { query: { limit: most } } })),
  });
  return {
    characters: (data?.data ?? []).map(
      (character): KnownCharacter => ({ id: character.id, mention: character.mention, name: character.name, avatar: ownPath(character.avatar_url) }),
    ),
    hasMore: data?.has_more ?? false,
    isLoading: isPending,
  };
}

/** The path of a link to our own media: the link may name the server by another address, from which no page may load. */
function ownPath(link: string | null): string | null {
  const start = link?.indexOf('/media/') ?? -1;
  return start < 0 ? null : link!.slice(start);
}
