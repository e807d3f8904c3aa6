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

        var action = request.GetEndpoint()?.Metadata.GetMetadata<EndpointNameMetadata>()?.EndpointName ?? "";
        var note = new AuditNote(trail, who.Name, action) { Subject = request.Request.RouteValues.Values.FirstOrDefault()?.ToString() };
        request.Features.Set(note);
        try
        {
            var result = await next(context);
            if (!IsRefused(result))
            {
                await note.WriteAsync();
            }

            return result;
        }
        catch (Exception fault) when (fault is not BadHttpRequestException)
        {
            // Nobody knows how far it came: whoever breaks the connection off must not get round the entry with it.
            note.Detail = note.Detail is { } detail ? $"broken off: {detail}" : "broken off";
            await note.WriteAsync();
            throw;
        }
    }

    private static bool IsRefused(object? result) => result is Answers.Refused || (result is INestedHttpResult { Result: Answers.Refused });
}
