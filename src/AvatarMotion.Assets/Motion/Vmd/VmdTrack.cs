using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>The keys of one joint by frame.</summary>
internal sealed class VmdTrack
{
    private readonly List<VmdKey> _keys = [];

    /// <summary>Adds a key in any order.</summary>
    public void Add(VmdKey key) => _keys.Add(key);

    /// <summary>Puts keys in the order of time; call once after the last.</summary>
    public void Sort() => _keys.Sort((a, b) => a.Frame.CompareTo(b.Frame));

    /// <summary>Place and rotation against the rest at a frame.</summary>
    public (Vector3 Place, Quaternion Turn) At(int frame)
    {
        int low = -1, high = _keys.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (_keys[middle].Frame <= frame)
                low = middle;
            else
                high = middle;
        }

        if (low < 0 || high >= _keys.Count)
        {
            VmdKey only = _keys[low < 0 ? 0 : _keys.Count - 1];
            return (only.Place, only.Turn);
        }

        VmdKey a = _keys[low], b = _keys[high];
        float time = (frame - a.Frame) / (float)(b.Frame - a.Frame);
        Vector3 gone = new(b.Gone(0, time), b.Gone(1, time), b.Gone(2, time));
        return (a.Place + ((b.Place - a.Place) * gone), Quaternion.Slerp(a.Turn, b.Turn, b.Gone(3, time)));
    }
}
