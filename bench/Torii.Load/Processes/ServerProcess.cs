using System.Globalization;

namespace Torii.Load.Processes;

/// <summary>A process of this machine, seen through <c>/proc</c>.</summary>
internal sealed class ServerProcess(int id)
{
    /// <summary>Linux counts processor time for user space in hundredths of a second, whatever the kernel's own tick (proc(5), USER_HZ).</summary>
    private const double TicksPerSecond = 100;

    // Fields 14 and 15 of proc(5)'s stat, counted from the third: a process name may hold spaces, so reading starts behind it.
    private const int UserTime = 11;
    private const int SystemTime = 12;

    /// <summary>Begins a measurement: processor time and the memory peak count from here.</summary>
    /// <exception cref="UnauthorizedAccessException">The process belongs to another user.</exception>
    public ServerLoad Start()
    {
        // "5" resets the peak that VmHWM shows (proc(5), clear_refs).
        File.WriteAllText($"/proc/{id}/clear_refs", "5");
        return new(this, Cpu());
    }

    /// <summary>Processor time since the process started, all threads.</summary>
    public TimeSpan Cpu()
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((Ticks(UserTime) + Ticks(SystemTime)) / TicksPerSecond);

        long Ticks(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
    }

    /// <summary>Resident memory now, in MB of a million bytes.</summary>
    public double Megabytes() => Status("VmRSS:");

    /// <summary>The peak of resident memory, in MB of a million bytes.</summary>
    public double PeakMegabytes() => Status("VmHWM:");

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{id}/status").First(candidate => candidate.StartsWith(name, StringComparison.Ordinal));
        var kibibytes = line[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0];
        return long.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
