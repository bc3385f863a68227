"""What the acoustic model sees: log powers of 72 mel bands under the voice network's mask and without it, and the activity, 100 frames/s."""
import numpy as np

import bands

MEL = 72
LOWEST, HIGHEST = 60.0, 15000.0
POWER_FLOOR = 1e-8
PRIOR_FRAMES = 100.0
PRIOR_VARIANCE = 2.0


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


def moved(logs, throat):
    """Logs [frames, 144] with the spectrum moved down by some mel bands, as a longer throat does; above 0.7 kHz a band is 4 % of a frequency."""
    index = np.arange(MEL)
    at = np.clip(index + throat * np.clip(index / 18, 0.25, 1), 0, MEL - 1.001)
    low, share = at.astype(int), (at % 1).astype(np.float32)
    return np.concatenate([logs[:, half + low] * (1 - share) + logs[:, half + low + 1] * share for half in (0, MEL)], 1)


def normalized(logs, activity, prior):
    """The input of the model [frames, 145]: logs minus their mean where somebody sings (of the unmasked: everywhere), and the activity; and what is
    known of the singer [144]: that mean against the usual one, and the deviation from it. `prior` [144] counts as another second of sound."""
    sung = activity.sum() + PRIOR_FRAMES
    mean = np.empty(2 * MEL, np.float32)
    mean[:MEL] = (activity @ logs[:, :MEL] + PRIOR_FRAMES * prior[:MEL]) / sung
    mean[MEL:] = (logs[:, MEL:].sum(0) + PRIOR_FRAMES * prior[MEL:]) / (len(logs) + PRIOR_FRAMES)
    x = logs - mean
    deviation = np.sqrt((activity @ x[:, :MEL] ** 2 + PRIOR_FRAMES * PRIOR_VARIANCE) / sung)
    singer = np.concatenate([mean[:MEL] - prior[:MEL], deviation])
    return np.concatenate([x, activity[:, None]], 1).astype(np.float32), singer.astype(np.float32)
