-- When and why a record ended before its time.
ALTER TABLE credit_record ADD repaired_on DATE;
ALTER TABLE credit_record ADD lifted_on DATE;
ALTER TABLE credit_record ADD end_reason VARCHAR(1000${chars});
ALTER TABLE credit_record ADD end_document VARCHAR(100${chars});
