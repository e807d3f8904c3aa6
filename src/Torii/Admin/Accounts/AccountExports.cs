using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Sessions;
using Torii.Importing;

namespace Torii.Admin.Accounts;

/// <summary>Gives the Sora accounts out, tokens included.</summary>
internal sealed class AccountExports(AccountExport export, Proving proving, TimeProvider time)
{
    /// <summary>Gives them out as a file.</summary>
    public async Task<Results<EmptyHttpResult, Refused>> RunAsync(AccountExportRequest request, HttpContext context)
    {
        if (proving.Check(context, request.Password, request.AdminKey, "password") is { } refused)
        {
            return refused;
        }

        var accounts = await export.FindAsync(context.RequestAborted);
        await context.AuditFirstAsync($"{accounts.Count} accounts, with their tokens");
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"torii-accounts-{time.GetUtcNow():yyyyMMdd-HHmmss}.json\"");
        await export.WriteAsync(accounts, context.Response.Body, context.RequestAborted);
        return TypedResults.Empty;
    }
}
