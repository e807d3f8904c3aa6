namespace Torii.Simulator.Journals;

internal static class JournalRegistration
{
    public static IServiceCollection AddJournal(this IServiceCollection services) =>
        services.AddSingleton<Journal>().AddSingleton<Restoration>();
}
