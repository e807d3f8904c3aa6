using Microsoft.Extensions.Options;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Logs;

namespace Torii.Telemetry;

/// <summary>
/// Writes clients' requests down: all that make or change something, and all that fail. Those that only read, and succeed,
/// are many times as many and cost no more than a look at their status, unless an operator wants them.
/// </summary>
internal sealed class RequestLogging(RequestDelegate next, LogBook book, IOptions<LogOptions> options, IdSource ids, TimeProvider time)
{
    private const int ClientGone = 499;

    /// <summary>The middleware.</summary>
    public Task InvokeAsync(HttpContext context) => RequestPath.IsLeftOut(context.Request.Path) ? next(context) : RunAsync(context);

    private async Task RunAsync(HttpContext context)
    {
        var settings = options.Value;
        var started = time.GetTimestamp();
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method);
        if (isRead && !settings.Reads)
        {
            await next(context);
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                Add(context, started, asked: null, answered: null);
            }

            return;
        }

        context.Features.Set(new RequestNote());
        context.Response.OnStarting(NoteFirstByte, context);
        await (settings.Bodies ? TapAsync(context, started) : PassAsync(context, started));
    }

    private async Task PassAsync(HttpContext context, long started)
    {
        try
        {
            await next(context);
        }
        finally
        {
            Add(context, started, asked: null, answered: null);
        }
    }

    private async Task TapAsync(HttpContext context, long started)
    {
        var (asked, answered) = (new BodyTap(context.Request.Body), new BodyTap(context.Response.Body));
        var contentType = context.Request.ContentType;
        (context.Request.Body, context.Response.Body) = (asked, answered);
        try
        {
            await next(context);

            // What was written and not sent yet would stay in the tap: the server only sends the rest of its own pipe.
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            Add(context, started, asked.Text(contentType), answered.Text(context.Response.ContentType));
        }
    }

    private void Add(HttpContext context, long started, string? asked, string? answered)
    {
        var (request, response) = (context.Request, context.Response);
        var note = context.Features.Get<RequestNote>();
        book.Add(new RequestRecord
        {
            Id = ids.Next(),
            At = time.GetUtcNow(),
            Method = request.Method.Length > 10 ? request.Method[..10] : request.Method,
            Path = RequestPath.Shown(request.Path),
            Door = RequestPath.DoorOf(request.Path),
            Status = context.RequestAborted.IsCancellationRequested && !response.HasStarted ? ClientGone : response.StatusCode,
            Duration = time.GetElapsedTime(started),
            FirstByte = note is { FirstByte: not 0 and var first } ? time.GetElapsedTime(started, first) : null,
            Model = Shorten(note?.Model),
            GenerationId = note?.GenerationId ?? GenerationIn(request),
            ClientId = context.Features.Get<Client>()?.Id,
            RequestId = context.TraceIdentifier,
            BytesIn = request.ContentLength,
            BytesOut = response.ContentLength,
            Error = note?.Error,
            Asked = asked,
            Answered = answered,
        });
    }

    private Task NoteFirstByte(object state)
    {
        if (((HttpContext)state).Features.Get<RequestNote>() is { } note)
        {
            note.FirstByte = time.GetTimestamp();
        }

        return Task.CompletedTask;
    }

    // Doors name it in different ways, but always as an id in the path.
    private static string? GenerationIn(HttpRequest request) =>
        request.RouteValues.TryGetValue("id", out var id) && id is string text ? PublicId.Parse(text) : null;

    private static string? Shorten(string? text) => text?.Length > 200 ? text[..200] : text;
}
