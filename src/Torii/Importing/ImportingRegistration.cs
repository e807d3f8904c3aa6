namespace Torii.Importing;

/// <summary>Registers what takes accounts in and gives them out.</summary>
internal static class ImportingRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddToriiImporting(this IServiceCollection services)
    {
        services.AddSingleton<UpstreamQuestions>();
        services.AddSingleton<AccountExport>();

        // Each has a file of its own.
        services.AddTransient<Importer>();
        return services;
    }
}
