using Torii.Core.Generations;
using Torii.Core.Work.Intaking;

namespace Torii.Doors;

/// <summary>How answers about simulated results say so, beside the adjustment in their body.</summary>
internal static class SimulatedMark
{
    private const string Header = "x-torii-simulated";

    /// <summary>Sets the header where the adjustments tell of the simulator. Before the answer begins.</summary>
    public static void Put(HttpResponse response, IEnumerable<Adjustment> adjustments)
    {
        if (adjustments.Contains(Simulated.Adjustment))
        {
            response.Headers[Header] = "true";
        }
    }
}
