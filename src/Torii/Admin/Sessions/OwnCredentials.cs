using Torii.Admin.Answers;

namespace Torii.Admin.Sessions;

/// <summary>
/// Keeps who came with the credentials that everybody knows from what would end them: with the first real account or
/// upstream they are void, and he would have locked himself out.
/// </summary>
internal sealed class OwnCredentials : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Operator().IsBuiltIn
            ? Refused.Conflict("credentials_first", "Set your own name and password first: those that everybody knows end with the first account or upstream.")
            : await next(context);
}
