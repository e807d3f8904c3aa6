namespace Torii.Load.Processes;

/// <summary>A measurement of a process under way.</summary>
internal sealed class ServerLoad(ServerProcess process, TimeSpan cpuBefore)
{
    public ServerSpent Read() => new(process.Cpu() - cpuBefore, process.PeakMegabytes());
}
