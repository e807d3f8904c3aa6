using Torii.Simulator.Accounts;
using Torii.Simulator.Control;

namespace Torii.Simulator.Tokens;

internal static class TokenControl
{
    public static void MapTokens(this RouteGroupBuilder control) => control.MapPost("/tokens/invalidate", InvalidateAsync);

    private static async Task<IResult> InvalidateAsync(HttpRequest request, AccountBook accounts, TokenIssuer issuer)
    {
        var (invalidation, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.TokenInvalidation);
        problem ??= invalidation!.Problem();
        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        if (accounts.Called(invalidation!.Account) is not { } account)
        {
            return ControlBody.Refuse("there is no such account");
        }

        issuer.Invalidate(account, invalidation.Code);
        return TypedResults.NoContent();
    }
}
