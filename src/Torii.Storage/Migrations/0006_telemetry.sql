-- The trace that a generation belongs to, and the messages that tell of its end: the text of a W3C traceparent. Empty where
-- nobody traces.

ALTER TABLE generations ADD COLUMN trace TEXT;
ALTER TABLE deliveries ADD COLUMN trace TEXT;
