//! CSV and XLSX from deliverable lines.
