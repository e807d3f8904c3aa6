using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Hosting;
using Torii.Importing;
using Torii.Providers.Sora;
using Torii.Providers.Sora.Care;

namespace Torii.Commands.Usernames;

/// <summary>Gives usernames to the accounts of many tokens, which need not be accounts of ours.</summary>
internal sealed class UsernameBatch(SoraUsernames usernames, IdSource ids, ToriiSettings settings)
{
    private readonly Upstream _upstream = new(AccountSync.SoraUpstream, SoraProtocol.Name, settings.SoraAddress);

    /// <summary>Goes through all of them. Told to stop, it ends those it is at: their names may be given already.</summary>
    public async Task RunAsync(Stream tokens, int atOnce, UsernameResults results, TextWriter screen, CancellationToken cancellationToken)
    {
        var bounded = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            TokenLines.ReadAsync(tokens, cancellationToken),
            bounded,
            async (line, _) => await results.AddAsync(await NameAsync(line), screen));
    }

    private async Task<UsernameResult> NameAsync(TokenLine line)
    {
        if (line.Token is null)
        {
            return new UsernameResult(line, Succeeded: false, $"Line {line.Number} {BareToken.Fault}");
        }

        return await usernames.SetAsync(AccessOf(line.Token), CancellationToken.None) switch
        {
            UsernameOutcome.Given given => new UsernameResult(line, Succeeded: true, $"OK ({given.Username})"),
            UsernameOutcome.Refused { Status: { } status } refused => new UsernameResult(line, Succeeded: false, $"Failed {status}: {refused.Text}"),
            UsernameOutcome.Refused refused => new UsernameResult(line, Succeeded: false, refused.Text),
            _ => throw new InvalidOperationException("Not an outcome of a username."),
        };
    }

    private AccountAccess AccessOf(string token)
    {
        var account = new Account
        {
            Id = ids.Next(),
            Upstream = _upstream.Name,
            Name = "unnamed",
            TokenHash = TokenHash.Of(token),
            Status = AccountStatus.Enabled,
            Origin = AccountOrigin.Operator,
        };
        return new AccountAccess(account, _upstream, settings.DefaultEgress, new SoraCredential(token).ToDocument());
    }
}
