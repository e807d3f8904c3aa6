using Microsoft.Extensions.DependencyInjection;
using Torii.Providers.Http;

namespace Torii.Providers.Tests.Support;

/// <summary>Guarded fetching with names that a test decides.</summary>
internal static class Fetching
{
    public const long Limit = 1000;

    public static TestProviders With(FixedResolver resolver, TimeProvider? time = null, params string[] allowed) =>
        new(
            services =>
            {
                services.AddSingleton<IHostResolver>(resolver);
                services.Configure<FetchOptions>(options =>
                {
                    foreach (var host in allowed)
                    {
                        options.AllowedHosts.Add(host);
                    }
                });
            },
            time);

    public static Task<FetchOutcome> FetchAsync(this TestProviders providers, string url) =>
        providers.Fetch.OpenAsync(url, Limit, TestContext.Current.CancellationToken);

    public static FetchOutcome.Refused ShouldBeRefused(this FetchOutcome outcome, FetchFault fault)
    {
        var refused = outcome.ShouldBeOfType<FetchOutcome.Refused>();
        refused.Fault.ShouldBe(fault);
        return refused;
    }

    public static async Task<string> ShouldBeOpenedAsync(this FetchOutcome outcome)
    {
        await using var opened = outcome.ShouldBeOfType<FetchOutcome.Opened>();
        using var reader = new StreamReader(opened.Content);
        return await reader.ReadToEndAsync();
    }
}
