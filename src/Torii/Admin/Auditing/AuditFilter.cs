using Torii.Admin.Sessions;

namespace Torii.Admin.Auditing;

/// <summary>Gives every change that was made an entry in the audit log, so that no endpoint can forget it.</summary>
internal sealed class AuditFilter(AuditTrail trail) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext;
        if (HttpMethods.IsGet(request.Request.Method) || HttpMethods.IsHead(request.Request.Method) || request.Features.Get<Operator>() is not { } who)
        {
            return await next(context);
        }

        var note = new AuditNote { Subject = request.Request.RouteValues.Values.FirstOrDefault()?.ToString() };
        request.Features.Set(note);
        var result = await next(context);
        if (!IsRefused(result))
        {
            await trail.NoteAsync(who.Name, request.GetEndpoint()?.Metadata.GetMetadata<EndpointNameMetadata>()?.EndpointName ?? "", note.Subject, note.Detail);
        }

        return result;
    }

    private static bool IsRefused(object? result) => result is Answers.Refused || (result is INestedHttpResult { Result: Answers.Refused });
}
