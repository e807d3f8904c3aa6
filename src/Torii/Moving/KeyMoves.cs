using Torii.Admin.Sessions;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Security;

namespace Torii.Moving;

/// <summary>
/// Takes over who was let in by an older proxy: the key of its clients, so that programs need not change, and its operator.
/// What everybody knows is never taken over.
/// </summary>
internal sealed class KeyMoves(IClientStore clients, ClientKeys keys, ConsoleCredentials credentials, IdSource ids)
{
    private const int LeastPassword = 8;
    private const int LongestName = 64;

    /// <summary>Takes them over. The signing key must have been read.</summary>
    /// <param name="proxy">The proxy.</param>
    /// <param name="found">Who was let in.</param>
    /// <param name="isRehearsal">Whether nothing is to be written.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<MoveLine>> RunAsync(OlderProxy proxy, OlderKeys found, bool isRehearsal, CancellationToken cancellationToken)
    {
        await credentials.LoadAsync(cancellationToken);
        MoveLine?[] lines =
        [
            await OperatorAsync(found, isRehearsal, cancellationToken),
            await AdminKeyAsync(found, isRehearsal, cancellationToken),
            await ClientKeyAsync(proxy, found.ClientKey, isRehearsal, cancellationToken),
        ];
        return [.. lines.OfType<MoveLine>()];
    }

    private async Task<MoveLine?> ClientKeyAsync(OlderProxy proxy, string? key, bool isRehearsal, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        if (BuiltInKeys.All.Contains(key, StringComparer.Ordinal))
        {
            return new MoveLine(MoveResult.ToDo, $"The client key was '{key}', which everybody knows: it is not taken over. Give your programs the key that the next start prints once, or keep theirs at your own risk with API_AUTH_TOKEN={key}.");
        }

        if (!KeyText.IsVisible(key) || key.Length > KeyText.Longest)
        {
            return new MoveLine(MoveResult.ToDo, $"The client key cannot be used here: it must have 1 to {KeyText.Longest} visible ASCII letters. Make another in the console, or set API_AUTH_TOKEN.");
        }

        if (credentials.CheckKey(key))
        {
            return new MoveLine(MoveResult.ToDo, "The client key is the admin key here: it is not taken over, since whoever has the one would have the other. Make another client key in the console.");
        }

        var hash = keys.HashOf(key);
        if ((await clients.EverAsync(cancellationToken)).FirstOrDefault(client => client.KeyHash == hash || client.FormerKeyHash == hash) is { } known)
        {
            return known.RevokedAt is null
                ? new MoveLine(MoveResult.Known, "The client key works here already.")
                : new MoveLine(MoveResult.ToDo, "The client key was revoked here, and stays so. Make another in the console.");
        }

        if (!isRehearsal)
        {
            await clients.SaveAsync(new Client { Id = ids.Next(), Name = proxy.Name, KeyHash = hash, Origin = ClientOrigin.Operator }, cancellationToken);
        }

        var advice = key.Length < KeyText.Least ? $" It has fewer than {KeyText.Least} letters and can be guessed: give your programs another one soon." : "";
        return new MoveLine(MoveResult.Moved, $"The client key works here too, as '{proxy.Name}' under Client keys.{advice}");
    }

    private async Task<MoveLine?> OperatorAsync(OlderKeys found, bool isRehearsal, CancellationToken cancellationToken)
    {
        var (name, password) = (found.Name?.Trim() ?? "", found.Password ?? "");
        if (password.Length == 0)
        {
            return null;
        }

        if (credentials.HasPassword)
        {
            return new MoveLine(MoveResult.Known, "The console has a name and a password already, which stay.");
        }

        var isUsable = name.Length is > 0 and <= LongestName && !name.Any(char.IsControl) && name != Operator.ByKey && password.Length is >= LeastPassword and <= KeyText.Longest;
        if (!isUsable || password == ConsoleCredentials.BuiltInPassword)
        {
            return new MoveLine(MoveResult.ToDo, $"The login of the operator is not taken over: a password must have {LeastPassword} to {KeyText.Longest} letters. Use the one that the next start prints once.");
        }

        if (!isRehearsal)
        {
            await credentials.ChangeAsync(name, password, key: null, cancellationToken);
        }

        return new MoveLine(MoveResult.Moved, "The console takes the same name and password. There they lay in the clear: choose another password soon.");
    }

    private async Task<MoveLine?> AdminKeyAsync(OlderKeys found, bool isRehearsal, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(found.AdminKey))
        {
            return null;
        }

        if (credentials.HasKey)
        {
            return new MoveLine(MoveResult.Known, "There is an admin key already, which stays.");
        }

        if (!KeyText.Allows(found.AdminKey))
        {
            return new MoveLine(MoveResult.ToDo, $"The admin key is not taken over: it {KeyText.Rule}. Use the login that the next start prints once.");
        }

        if (!isRehearsal)
        {
            await credentials.ChangeAsync(name: null, password: null, found.AdminKey, cancellationToken);
        }

        return new MoveLine(MoveResult.Moved, "The console takes the same admin key.");
    }
}
