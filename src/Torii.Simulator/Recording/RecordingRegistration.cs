namespace Torii.Simulator.Recording;

internal static class RecordingRegistration
{
    public static IServiceCollection AddRecording(this IServiceCollection services) => services.AddSingleton<Recorder>();
}
