namespace Torii.Simulator.Tasks;

internal static class TaskRegistration
{
    public static IServiceCollection AddTasks(this IServiceCollection services) =>
        services.AddSingleton<TaskLengths>().AddSingleton<TaskStarter>();
}
