"""What the acoustic model sees: log powers of 72 mel bands under the voice network's mask and without it, and the activity, 100 frames/s."""
import numpy as np

import bands

MEL = 72
LOWEST, HIGHEST = 60.0, 15000.0
POWER_FLOOR = 1e-8
PRIOR_FRAMES = 100.0


def _mel(hertz):
    return 1127 * np.log(1 + np.asarray(hertz) / 700)


def _pool():
    """Weights [200, 72] from bands to mel bands: triangles over the bands' centers, times the bins of a band, as half floats hold them."""
    centers = (bands.EDGES[:-1] + bands.EDGES[1:] - 1) / 2 * bands.RATE / bands.WINDOW
    at = (_mel(centers) - _mel(LOWEST)) / (_mel(HIGHEST) - _mel(LOWEST)) * (MEL - 1)
    return (np.maximum(0, 1 - np.abs(at[:, None] - np.arange(MEL))) * np.diff(bands.EDGES)[:, None]).astype(np.float16).astype(np.float32)


POOL = _pool()


def mel(features, mask):
    """Half the log power of the mel bands, masked and unmasked, [frames, 144]: from the voice network's features [frames, 400] and mask [frames, 200]."""
    power = np.exp(2 * features[:, :bands.BANDS])
    logs = lambda p: 0.5 * np.log(p @ POOL + POWER_FLOOR)
    return np.concatenate([logs(power * mask ** 2), logs(power)], 1).astype(np.float32)


def normalized(logs, activity, prior):
    """The input of the model [frames, 145]: logs minus their mean where somebody sings (of the unmasked: everywhere), and the activity.
    `prior` [144] counts as another second of sound."""
    half = MEL
    mean = np.empty(2 * half, np.float32)
    mean[:half] = (activity @ logs[:, :half] + PRIOR_FRAMES * prior[:half]) / (activity.sum() + PRIOR_FRAMES)
    mean[half:] = (logs[:, half:].sum(0) + PRIOR_FRAMES * prior[half:]) / (len(logs) + PRIOR_FRAMES)
    return np.concatenate([logs - mean, activity[:, None]], 1).astype(np.float32)
