using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

/// <summary>That no tokens are given out without a trace.</summary>
public sealed class AccountExportTests(AccountScene scene) : IClassFixture<AccountScene>
{
    private const int Accounts = 200;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_ThatIsBrokenOff_IsInTheAuditLog()
    {
        // Far more than waits anywhere on the way: the server is not done while nobody reads.
        var file = string.Join('\n', Enumerable.Range(0, Accounts).Select(number => $"{number}-{new string('t', 15_000)}"));
        AccountScene.LinesOf(await scene.ImportAsync(file, "?mode=offline"))[^1].GetProperty("added").GetInt32().ShouldBe(Accounts);

        using (var http = new HttpClient { BaseAddress = scene.Scene.Torii.Setup.Address })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/admin/accounts/export") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccountScene.AdminKey);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var entries = (await scene.Admin.GetAsync("audit?action=accounts.export")).Json.GetProperty("items");
        entries.GetArrayLength().ShouldBe(1);
        entries[0].GetProperty("detail").GetString().ShouldNotBeNull().ShouldStartWith($"{Accounts + 1} accounts");
    }
}
