using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Sessions;
using Torii.Importing;

namespace Torii.Admin.Accounts;

/// <summary>Gives the Sora accounts out, tokens included.</summary>
internal sealed class AccountExports(AccountExport export, ConsoleCredentials credentials, LoginThrottle throttle, TimeProvider time)
{
    /// <summary>Gives them out as a file.</summary>
    public async Task<Results<EmptyHttpResult, Refused>> RunAsync(AccountExportRequest request, HttpContext context)
    {
        // Who came with the admin key itself has just proved it.
        if (context.Operator() is { SessionHash: not null } who)
        {
            if (throttle.Count(context) is { } tooMany)
            {
                return new Refused(tooMany);
            }

            if (!IsProved(request, who))
            {
                return Refused.Field(request.AdminKey is null ? "password" : "admin_key", "is not the one that is set");
            }
        }

        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"torii-accounts-{time.GetUtcNow():yyyyMMdd-HHmmss}.json\"");
        var count = await export.WriteAsync(context.Response.Body, context.RequestAborted);
        context.Audit($"{count} accounts, with their tokens");
        return TypedResults.Empty;
    }

    private bool IsProved(AccountExportRequest request, Operator who) => request.AdminKey is { } key
        ? credentials.CheckKey(key) || (who.IsBuiltIn && credentials.CheckBuiltInKey(key))
        : credentials.Check(credentials.Name, request.Password ?? "") || (who.IsBuiltIn && credentials.CheckBuiltIn(who.Name, request.Password ?? ""));
}
