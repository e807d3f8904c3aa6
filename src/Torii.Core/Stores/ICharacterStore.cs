using Torii.Core.Characters;

namespace Torii.Core.Stores;

/// <summary>The characters that are kept. They are added with the <see cref="Change"/> that ends their making.</summary>
public interface ICharacterStore
{
    /// <summary>The character; null where there is none of that id.</summary>
    ValueTask<Character?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The newest character of that upstream name, whoever made it; null where there is none.</summary>
    ValueTask<Character?> FindByUsernameAsync(string username, CancellationToken cancellationToken);

    /// <summary>A page of characters, the newest first.</summary>
    ValueTask<IReadOnlyList<Character>> ListAsync(CharacterPage page, CancellationToken cancellationToken);

    /// <summary>Forgets a character that is gone at its upstream, or is to be removed there by <paramref name="removal"/>.</summary>
    Task ForgetAsync(string id, Errands.Errand? removal, CancellationToken cancellationToken);
}
