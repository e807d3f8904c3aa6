using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Work.Watching;

namespace Torii.Core.Tests.Support;

/// <summary>
/// One account's tasks asked after as <see cref="PollSchedule"/> says, in computed time: what it costs in questions and
/// how long the ends stay unseen.
/// </summary>
internal sealed class ScheduleRun(PollPlan plan)
{
    private static readonly DateTimeOffset Start = ManualTimeProvider.Start;

    private readonly List<PlannedTask> _tasks = [];
    private readonly UsualLengths _usual = new();

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>What the upstream says of a task's progress: from the share of its time that has passed, 0 to 1.</summary>
    public Func<double, double?> Progress { get; init; } = share => share < 0.05 ? null : Math.Round(share, 4);

    /// <summary>How many questions were asked.</summary>
    public int Polls { get; private set; }

    /// <summary>How many of them met an end: each reads a second list.</summary>
    public int PollsWithEnds { get; private set; }

    /// <summary>How long each end stayed unseen, the shortest first.</summary>
    public List<TimeSpan> Delays { get; } = [];

    public void Add(double arrival, double length) => _tasks.Add(new PlannedTask(Start + TimeSpan.FromSeconds(arrival), TimeSpan.FromSeconds(length)));

    /// <summary>The delay that a share of all ends does not exceed.</summary>
    public TimeSpan DelayOf(double share) => Delays[(int)Math.Ceiling(share * Delays.Count) - 1];

    public void Run()
    {
        var waiting = new Queue<PlannedTask>(_tasks.OrderBy(task => task.Since));
        List<PlannedTask> watched = [];
        var due = DateTimeOffset.MaxValue;
        while (waiting.Count + watched.Count > 0)
        {
            if (waiting.TryPeek(out var next) && next.Since <= due)
            {
                watched.Add(waiting.Dequeue());
                due = Earlier(due, Next([next], next.Since));
                continue;
            }

            due = Ask(watched, due);
        }

        Delays.Sort();
    }

    // What is answered is how things are at the moment of asking; it is known when the answer is there.
    private DateTimeOffset Ask(List<PlannedTask> watched, DateTimeOffset asked)
    {
        var answered = asked + Latency;
        Polls++;
        PollsWithEnds += watched.Exists(task => task.End <= asked) ? 1 : 0;
        foreach (var task in watched)
        {
            if (task.End <= asked)
            {
                Delays.Add(answered - task.End);
                _usual.Learn(Samples.Request(GenerationKind.Video), asked - task.Since);
            }
            else
            {
                task.Expected = PollSchedule.ExpectedEnd(task.Since, Progress((asked - task.Since) / task.Length), asked) ?? task.Expected;
                _usual.Guess(Samples.Request(GenerationKind.Video), task.Expected - task.Since);
            }
        }

        watched.RemoveAll(task => task.End <= asked);
        return watched.Count == 0 ? DateTimeOffset.MaxValue : Next(watched, answered);
    }

    private DateTimeOffset Next(IEnumerable<PlannedTask> tasks, DateTimeOffset now) =>
        PollSchedule.Next(tasks.Select(task => (task.Since, task.Expected ?? (task.Since + _usual.Of(Samples.Request(GenerationKind.Video))))), plan, now);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private sealed class PlannedTask(DateTimeOffset since, TimeSpan length)
    {
        public DateTimeOffset Since { get; } = since;

        public TimeSpan Length { get; } = length;

        public DateTimeOffset End { get; } = since + length;

        public DateTimeOffset? Expected { get; set; }
    }
}
