using Torii.Simulator;

namespace Torii.Tests.Support;

/// <summary>What stands in a <see cref="Scene"/>.</summary>
internal sealed record SceneSetup
{
    /// <summary>What stands in settings for the address of the simulator, which nobody knows before it listens.</summary>
    public const string SimulatorAddress = "{simulator}";

    public IReadOnlyList<TestAccount> Accounts { get; init; } = TestAccount.Many(1);

    /// <summary>How long the simulator's tasks take.</summary>
    public double Seconds { get; init; } = 0.3;

    /// <summary>The command that Torii is started by, from its data folder; null for none.</summary>
    public Func<string, IReadOnlyList<string>>? Before { get; init; }

    /// <summary>Further options of the simulator.</summary>
    public Action<SimulatorOptions> Simulator { get; init; } = _ => { };

    /// <summary>Further settings of Torii, by variable. Those that decide how long a lost submission is sought are short already.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
