namespace Torii.Load.Jobs;

/// <summary>What a run of jobs does.</summary>
/// <param name="Streams">Jobs under way at once.</param>
/// <param name="Jobs">Jobs that are measured.</param>
/// <param name="WarmUp">Jobs at once beforehand.</param>
/// <param name="Deadline">How long a job may take.</param>
internal sealed record JobsPlan(int Streams, int Jobs, int WarmUp, TimeSpan Deadline);
