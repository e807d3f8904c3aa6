using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Doors.Errors;
using Torii.Hosting;
using Torii.Importing;
using Torii.Providers.Sora;

namespace Torii.Admin.Accounts;

/// <summary>Exchanges session and refresh tokens for access tokens, without keeping anything.</summary>
internal sealed class TokenConversion(UpstreamQuestions questions, IAccountStore store, Accesses accesses)
{
    /// <summary>Exchanges one.</summary>
    public async Task<Results<Ok<TokenConversionAnswer>, Refused>> RunAsync(TokenConversionRequest request, HttpContext context)
    {
        var mode = ImportModes.Find(request.Kind);
        if (mode is not (ImportMode.Session or ImportMode.Refresh))
        {
            return Refused.Field("kind", "must be st or rt");
        }

        if (BareToken.Strip(request.Token) is not { } token)
        {
            return Refused.Field("token", BareToken.Fault);
        }

        if ((AccountRules.CheckProxy("proxy", request.Proxy) ?? (request.ClientId is { Length: > 0 } client && BareToken.Strip(client) != client ? Refused.Field("client_id", "must be of visible ASCII characters") : null)) is { } wrong)
        {
            return wrong;
        }

        var credential = new SoraCredential(Token: null)
        {
            SessionToken = mode == ImportMode.Session ? token : null,
            RefreshToken = mode == ImportMode.Refresh ? token : null,
            ClientId = string.IsNullOrEmpty(request.ClientId) ? null : request.ClientId,
        };
        var entry = new ImportedAccount(credential) { Proxy = string.IsNullOrEmpty(request.Proxy) ? null : new Uri(request.Proxy) };
        var seen = new SeenAccounts(store, accesses);
        await seen.LoadAsync(context.RequestAborted);
        if (mode == ImportMode.Refresh && seen.Find(entry) is { } known)
        {
            // A refresh token is spent by its use: the account would be left with a dead one.
            return Refused.Conflict("account_exists", $"That is the refresh token of the account '{known.Account.Name}': refresh it there instead.");
        }

        var nobody = new Account { Id = "", Upstream = AccountSync.SoraUpstream, Name = "", TokenHash = "", Status = AccountStatus.Enabled, Origin = AccountOrigin.Operator };
        switch (await questions.AskAsync(entry, nobody, credential, mode.Value))
        {
            case AskOutcome.Answered { Account.Renewed: { Token: { } access } renewed }:
                context.Audit(request.Kind);
                return TypedResults.Ok(new TokenConversionAnswer(access, renewed.RefreshToken, TokenEmail.Of(access)));
            case AskOutcome.Refused refused:
                return new Refused(ApiError.Invalid("conversion_refused", $"There is no access token for it: {refused.Why}", "token"));
            default:
                throw new InvalidOperationException("Not an outcome of an exchange.");
        }
    }
}
