using System.Net;
using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Faults;

/// <summary>The faults waiting for their calls. The first one that matches strikes, and only that one.</summary>
internal sealed class FaultBook(AccountBook accounts)
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    // Read without the lock: the usual case is that nothing is to go wrong.
    private volatile bool _any;

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
            _any = true;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
            _any = false;
        }
    }

    /// <summary>The faults still waiting; their counts are what is left.</summary>
    public Fault[] All()
    {
        lock (_gate)
        {
            return [.. _faults];
        }
    }

    /// <summary>Takes the fault that strikes this call; null when none does.</summary>
    /// <param name="route">What is called.</param>
    /// <param name="account">Who calls; null for a caller without an account.</param>
    /// <param name="address">Where from.</param>
    public Fault? Take(BackendRoute route, Account? account, IPAddress? address)
    {
        if (!_any)
        {
            return null;
        }

        lock (_gate)
        {
            var index = _faults.FindIndex(fault => Strikes(fault, route, account, address));
            if (index < 0)
            {
                return null;
            }

            var fault = _faults[index];
            switch (fault.Count)
            {
                case 0:
                    break;
                case 1:
                    _faults.RemoveAt(index);
                    break;
                default:
                    _faults[index] = fault with { Count = fault.Count - 1 };
                    break;
            }

            _any = _faults.Count > 0;
            return fault;
        }
    }

    private bool Strikes(Fault fault, BackendRoute route, Account? account, IPAddress? address) =>
        fault.Suits(route)
        && (fault.Endpoint is null ? route.Access is not Access.Open || route.Site is not null : route.IsCalled(fault.Endpoint))
        && (fault.Account is null || (account is not null && accounts.IsCalled(account, fault.Account)))
        && (fault.Address is null || IPAddress.Parse(fault.Address).Equals(address));
}
