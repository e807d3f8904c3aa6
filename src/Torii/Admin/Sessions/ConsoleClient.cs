using System.Security.Cryptography;
using Torii.Admin.Answers;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Admin.Sessions;

/// <summary>
/// The client that an operator's session stands for at the public API: the studio asks there like every other program. It
/// is made when somebody first signs in, and has no key that anybody could know.
/// </summary>
internal sealed class ConsoleClient(IClientStore store, ClientBook book, Editing editing, IdSource ids)
{
    private const string Name = "console";

    /// <summary>The client; null before anybody has signed in.</summary>
    public Client? Find() => book.All.FirstOrDefault(client => client.Origin == ClientOrigin.Console);

    /// <summary>Makes it, where it is not there yet.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (Find() is not null)
        {
            return;
        }

        // Clients are changed in turns: what is read here must not be put over what another change has published meanwhile.
        using var turn = await editing.EnterAsync(cancellationToken);
        if (Find() is not null)
        {
            return;
        }

        await store.SaveAsync(new Client { Id = ids.Next(), Name = Name, KeyHash = RandomNumberGenerator.GetHexString(64, lowercase: true), Origin = ClientOrigin.Console }, cancellationToken);
        book.Set(await store.AllAsync(cancellationToken));
    }
}
