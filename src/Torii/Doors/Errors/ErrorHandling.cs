using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Torii.Core.Stores;
using Torii.Doors.Json;
using Torii.Telemetry;

namespace Torii.Doors.Errors;

/// <summary>Turns what no door has answered into the JSON envelope: unknown routes, wrong methods, faults.</summary>
internal sealed partial class ErrorHandling(RequestDelegate next, ServedUrls served, IHostApplicationLifetime lifetime, ILogger<ErrorHandling> log)
{
    private const string RequestIdHeader = "x-request-id";

    /// <summary>The middleware.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers[RequestIdHeader] = context.TraceIdentifier;
        try
        {
            await next(context);
            if (Unanswered(context) is { } error)
            {
                await error.WriteAsync(context);
            }
        }
        catch (Exception fault) when (IsClientGone(context, fault))
        {
            // Nobody reads an answer.
        }
        catch (Exception fault) when (fault is not BrokenAnswerException)
        {
            await AnswerAsync(context, fault);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception fault)
    {
        var error = ErrorOf(fault);
        if (StorageTroubles.Of(fault) is { } trouble)
        {
            Log.NotKept(log, context.Request.Method, RequestPath.Shown(context.Request.Path), context.TraceIdentifier, trouble, fault.Message);
        }
        else if (error == ApiError.Internal)
        {
            Log.Fault(log, fault, context.Request.Method, RequestPath.Shown(context.Request.Path), context.TraceIdentifier);
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.Headers[RequestIdHeader] = context.TraceIdentifier;
        await error.WriteAsync(context);
    }

    private ApiError ErrorOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => ApiError.Invalid("invalid_request", bad.Message, status: bad.StatusCode),
        OperationCanceledException when lifetime.ApplicationStopping.IsCancellationRequested => ApiError.Restarting,
        _ when StorageTroubles.Of(fault) is { } trouble => StorageErrors.Of(trouble),
        _ => ApiError.Internal,
    };

    /// <summary>A broken connection shows as a reset while its body is read, or as the cancellation that follows; which of the two wins is chance.</summary>
    private static bool IsClientGone(HttpContext context, Exception fault)
        => fault is ConnectionResetException || (fault is OperationCanceledException && context.RequestAborted.IsCancellationRequested);

    private ApiError? Unanswered(HttpContext context)
    {
        if (context.Response.HasStarted || context.Response.ContentLength is not null || context.Response.ContentType is not null)
        {
            return null;
        }

        var request = context.Request;
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ApiError.NotFound("unknown_url", $"There is nothing at {request.Method} {request.Path}. {served.Sentence}"),
            StatusCodes.Status405MethodNotAllowed => ApiError.Invalid("method_not_allowed", $"{request.Path} does not take {request.Method}.", status: StatusCodes.Status405MethodNotAllowed),
            StatusCodes.Status415UnsupportedMediaType => ApiError.Invalid("unsupported_media_type", "The body must be JSON.", status: StatusCodes.Status415UnsupportedMediaType),
            StatusCodes.Status400BadRequest => ApiError.Invalid("invalid_request", "The request cannot be read."),
            _ => null,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(2003, LogLevel.Error, "{Method} {Path} could not be kept (request {RequestId}, {Trouble}): {Why}")]
        public static partial void NotKept(ILogger logger, string method, string path, string requestId, StorageTrouble trouble, string why);

        [LoggerMessage(2001, LogLevel.Error, "{Method} {Path} failed on our side (request {RequestId})")]
        public static partial void Fault(ILogger logger, Exception fault, string method, string path, string requestId);
    }
}
