-- An evaluator's number means somebody in one pool only; older rows mean it in every pool.
ALTER TABLE debarred ADD pool ${uuid};
