using System;
using System.Collections.Generic;
using System.Linq;

namespace AvatarMotion.Assets;

/// <summary>Game characters carry all their weapons at once, in slots of their hands; a dancer's hands are empty.</summary>
internal static class HeldThings
{
    private static readonly string[] Slots = { "slot", "weapon", "socket", "attach" };

    public static void LeaveOut(Skeleton skeleton, List<RawMesh> meshes, List<string> warnings)
    {
        List<RawMesh> held = meshes.Where(mesh => mesh.IsRigid && HangsInSlot(skeleton, mesh.Node)).ToList();
        if (held.Count == 0 || held.Count == meshes.Count)
            return;
        meshes.RemoveAll(held.Contains);
        warnings.Add($"Left out what it holds in its hands: {string.Join(", ", held.Select(mesh => skeleton.Joints[mesh.Node].Name).Distinct())}.");
    }

    private static bool HangsInSlot(Skeleton skeleton, int node)
    {
        for (int at = skeleton.Joints[node].Parent; at >= 0; at = skeleton.Joints[at].Parent)
        {
            string name = skeleton.Joints[at].Name;
            if (Slots.Any(slot => name.Contains(slot, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
